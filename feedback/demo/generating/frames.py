"""Sentences with gaps: what people and services say, the commonest first. texts.py fills the gaps."""

from feedback.demo.generating.vocabulary import listed

STORY = listed(
    """The {person} was very {quality};
    The {person} {did} and I felt {quality};
    I waited {when} in the {place} and nobody told me about the {thing};
    The staff on the {place} were {quality} and {quality};
    I can not thank the {person} enough for the {thing};
    My {relative} was taken to the {place} with a {illness};
    When we got to the {place} the {person} {did};
    The {thing} was {quality} but the {person} was {quality};
    I was told that the {thing} would come {when} and it never did;
    Nobody explained the {thing} to my {relative};
    I had a {thing} {when} because of my {illness};
    The {place} was {quality} and the {thing} was {quality};
    She {did} {when};
    He {did} and then he {did};
    They {did}, which I will not forget;
    I felt {quality} from the moment I met the {person};
    We were in the {place} {when};
    I rang about my {thing} and the {person} {did};
    The {person} at the {place} could not have been more {quality};
    After the {thing} I was moved to the {place} {when};
    My {relative} has {illness} and needs {thing};
    I asked for {thing} and had to ask again {when};
    It took {count} weeks to get a {thing};
    There were only {count} staff for {count} patients;
    I am {count} years old and I have never seen such {quality} care;
    The {person}, called {name}, {did};
    I have been under the {place} since my {illness} was found;
    The {word} was what I remember best;
    I think about the {word} and the {word} more than the {illness};
    It was {quality} to have somebody who {did};
    My only complaint is the {thing};
    What would have helped is a {thing} {when};
    I was given {medicine} for my {illness};
    They changed my {medicine} without a word about the {thing};
    The crisis team {did};
    The {person} said "{word}" and {did};
    We drove from {town} to the {place} {when};
    I was {quality} and in pain, and the {person} {did};
    The food was {quality} and the {thing} {quality};
    I do not want anybody to get into trouble but the {thing} was {quality};
    Please thank the {person} who {did};
    By then I was {quality}, {quality} and {quality};
    Nobody should have to wait {when} for a {thing};
    It is {quality} that there is no {thing} on the {place};
    My {relative} could not hear the {person} because of the {thing};
    I was seen by {count} different people about one {thing};
    The {kindthing} made all the difference;
    I had heard bad things about the {kindthing} but the {kindperson} was {quality};
    The {kindperson} {did} and sorted the {kindthing} out;
    I wish that the {kindplace} had a better {kindthing};
    We were sent from the {kindplace} to the {place} and back for a {kindthing};
    Without the {kindperson} I would not be here;
    At the {kindplace} the {kindperson} {did} {when};
    In the letter it said {rare}, which nobody could explain;
    My {relative} calls it {rare};
    There was a sign about {rare} and none about the {thing};
    I had {illness} and {condition} at the same time;
    The doctor wrote {condition} and {medicine} on the form;
    I still have nightmares about the {thing} in the {place};
    Thank you to everybody at the {place}"""
)
REPLY = listed(
    """Thank you for telling us about the {thing};
    I am the {person} in charge of the {place};
    I am sorry that the {thing} was {quality};
    I was glad to read that the {person} {did};
    I have passed your words to the {person}, who was very pleased;
    You should not have had to wait {when};
    We have looked at what happened with the {thing} {when};
    I would like to hear more about the {thing}, if you can bear to tell us;
    You are right about the {thing};
    Since your story the {person} has gone through it with the whole team;
    From next month there will be a {kindthing} on the {place};
    We now ask everybody about the {thing} when they come in;
    I have no good answer about the {kindthing} yet, and will write here when I do;
    You can reach us at the {kindplace} on any weekday;
    The {kindperson} remembers your {relative} and sends warm wishes;
    It helps us to know what was {quality} as well as what was {quality};
    We read your story aloud at our meeting {when};
    I have asked the {kindperson} why the {thing} was {quality};
    What you say about the {word} is going on our wall"""
)
CHAT = listed(
    """I had the same with the {thing};
    The same {person} {did} for my {relative};
    I was on that {place} {when} and it was {quality};
    Thank you, that means a lot;
    Ask for the {person} at the {place}, they are {quality};
    I hope that your {relative} is better;
    It has not changed, the {thing} is still {quality};
    I went back {when} and the {thing} was there;
    My {relative} waited {when} for a {thing} too;
    Has anybody else been told about the {kindthing};
    The {kindperson} {did} for us as well;
    I am glad that you had somebody who {did};
    That is a {quality} answer;
    We called it the {word};
    They gave me {medicine} and I was {quality} {when};
    Nobody has rung me about the {thing} yet;
    Sending you strength from {town};
    You are not alone with {illness}"""
)
TITLES = listed(
    """The {person} who {did};
    {quality} care on the {place};
    Waited {when} for a {thing};
    {quality} staff and a {quality} {place};
    Nobody told us about the {thing};
    My {relative} and the {kindperson};
    The {kindthing} that never came;
    Thank you to the {kindperson} at the {kindplace};
    A {quality} {thing} {when};
    {count} weeks for a {kindthing};
    What the {kindperson} did for my {relative};
    They {did};
    The {word} and the {thing};
    My {illness} was taken seriously;
    Sent home without {thing};
    Living with {illness} {when};
    The {thing} was {quality} but slow"""
)
CHANGES = listed(
    """A {kindperson} now rings everybody about the {thing} within {count} days;
    The {place} has a new {kindthing}, paid for out of this year's money;
    Two more people on the {place} {when};
    A leaflet about the {kindthing} that says what happens and when;
    Everybody who waits in the {place} is told every hour how long it will be;
    The {thing} is checked by the {kindperson} before anybody goes home;
    Training for each {person} in how to talk about {illness};
    The {kindthing} can be booked by text;
    Families can stay on the {place} overnight"""
)
# Why a moderator edited a story, and what the edit did to it.
EDITS = listed(
    """We took out a name, so that nobody can be picked out;
    We took out the date and the place, so that you can't be recognised;
    We changed one word that could hurt somebody"""
)

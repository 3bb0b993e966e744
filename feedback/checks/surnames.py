"""Surnames that are common in the United Kingdom and among its health workers; written for this project by hand.

They lengthen a name whose first name is known ("sarah jones") and follow a job in small letters ("nurse okafor").
Those that are more often an ordinary word are left out.
"""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

SURNAMES = frozenset(
    """
    abbott abdi abdullah abraham adams adebayo adeyemi adkins agarwal ahmad ahmed akhtar akinola alam alexander ali
    allan allen anderson andrews ansah anwar appiah archer armstrong arnold asante ashton aslam atkins atkinson
    austin awan aziz bailey baker balogun banerjee banks barber barker barlow barnes barnett barrett bartlett barton
    bates baxter begum bell bennett benson bentley bhatt bibi bird bishop blackburn blair boateng bolton bond booth
    bowen bowers boyle bradley bradshaw brady brennan brookes brooks brown browne bryan bryant burgess burke burns
    burrows burton butcher butler byrne cameron campbell carpenter carroll carter cartwright chadwick chambers chan
    chapman chaudhry chauhan cheung chowdhury choudhury chukwu clark clarke clayton coleman coles collins connolly
    connor conway cooke cooper coulson cox craig crawford cullen cunningham curtis dale daniel daniels das davidson
    davies davis davison dawson daly dhillon dixon dobson docherty doherty dolan donnelly doyle duffy duncan dunn
    dyer eaton edwards egan elliott ellis evans faulkner ferguson fernandes fernandez finch finlay fitzgerald
    fitzpatrick fleming fletcher flynn forster foster fowler franklin fraser freeman fuller gallagher garcia
    gardiner gardner george gibbons gibbs gibson gilbert giles gill gomez gonzalez goodwin gordon gough graham
    greenwood gregory griffin griffiths grewal gupta hall hamilton hammond hancock hanson harding hargreaves harper
    harris harrison hart hartley harvey hawkins hayes haynes healy henderson henry herbert hewitt hicks higgins
    higgs hill hilton hobbs hodgson hoffman hogan holden holland holloway holmes hopkins horton houghton howard
    howarth howe howell howells hudson hughes humphreys humphries hunt hurst hussain hutchinson ibrahim iqbal islam
    jackson jacobs james jarvis javed jenkins jennings jensen john johns johnson johnston jones jordan joseph joshi
    joyce kane kapoor kaur kavanagh kay kaya kelly kemp kennedy kent kerr khalid khan khatun kim king kirby knight
    knowles kowalski kowalczyk kumar lambert lane lawrence lawson leach lee lennon leonard leung levy lewandowski
    lewis li lim lin lloyd lowe lucas lynch macdonald mackay mackenzie mackie mahmood malik mann marsden marsh
    marshall martin martinez mason matthews mccarthy mcdonald mcdermott mcgrath mcgregor mcguire mckay mckenna
    mckenzie mclaughlin mclean mcmahon mcnally mehta mendes mensah metcalfe miah middleton miller mills milne mishra
    mistry mitchell mohamed mohammed moran moreno morgan morris morrison morton moss moyo mukherjee mullins murphy
    murray myers nair naylor ncube ndlovu nelson newman newton nguyen nicholls nichols nicholson nkosi nolan noonan
    norman norris norton nowak nunes nwosu obi oconnor odonnell okafor okeke okonjo okonkwo okoro oleary oliver
    olsen oneill ong osborne osei osullivan owen owens owusu parker parkinson parry parsons patel paterson patterson
    payne pearce pearson pereira perera perkins peters phillips pickering pinto porter potter powell pratt preston
    price prince pritchard quinn rahman ramos ramsey randall rao reddy rees reeves reid reilly reyes reynolds rhodes
    richards richardson riley ritchie rivera roberts robertson robinson robson rodrigues rodriguez rogers rogerson
    rooney rossi rowe rowley russell ryan saeed saleh samuel sanchez sanders sanderson santos savage schmidt scott
    sexton shah shaikh sharma sharp sharpe shaw sheikh shepherd sheppard sheridan shields short siddiqui silva
    simmons simpson sinclair singh singleton slater smith smyth sousa spencer stanley steele stephens stephenson
    stevens stevenson stewart stokes stone stuart sullivan summers sutton swift sykes szymanski tanner tate taylor
    thakur thapa thomas thompson thomson thornton todd tomlinson torres townsend tran tucker turnbull turner tyler
    uddin underwood varghese vaughan vincent wade wainwright walker wallace wallis walsh walters walton ward warner
    warren waters watkins watson watts webb webster weston wheeler whitaker whitehead whitehouse whittaker whittle
    wilkins wilkinson williams williamson willis wilson wong woodward wright wu yadav yates yeung young yusuf zaman
    zhang
    """.split()
)

EVERYDAY_SURNAMES = frozenset(
    """
    best bird black brown cook day field fields good green hall hill hills house lane little long love moon north park
    poor sharp short small snow south street summers sweet swift west white wild wood woods young
    """.split()
)
"""Surnames that are more often an ordinary word: only right after a title."""

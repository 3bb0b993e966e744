"""Invented organisations, services and people, in postcode areas that do not exist."""

from __future__ import annotations

import random
from functools import cache
from itertools import product
from string import ascii_uppercase

from django.contrib.auth.hashers import make_password

from feedback.demo.generating.texts import zipf
from feedback.demo.generating.vocabulary import PLACE_ENDINGS, SYLLABLES, listed
from feedback.directory.models import Organisation, Service, Spelling
from feedback.people.models import Membership, User

# No postcode in use begins with Q, V or X, no ODS code with GEN, and nobody gets mail at .example.
AREAS = [first + second for first, second in product("QVX", ascii_uppercase[:16])]
ODS_PREFIX = "GEN"
MAIL_DOMAIN = "generated.hearback.example"
MOST_ORGANISATIONS, MOST_SERVICES = 200, 5_000
STORIES_FOR_A_SERVICE, SERVICES_OF_AN_ORGANISATION = 20, 25
STAFF_OF_AN_ORGANISATION, MODERATORS = 6, 40
# One in so many services has no story yet.
SILENT = 30

ORGANISATIONS = listed(
    "Health and Care; Community Care; Hospitals; Mental Health; Partnership; Ambulance and Urgent Care"
)
NAMED_BY_KIND = {
    "hospital": "{name} Ward; Acute Medical Unit; Stroke Unit; Surgical Ward {name}; {name} Rehabilitation Ward",
    "outpatient": "Eye Clinic; Fracture Clinic; {name} Outpatients; Breast Clinic; Endoscopy; X-ray; Heart Clinic",
    "mental_health": "{name} Ward; Crisis Team; Community Mental Health Team {name}; Talking Therapies; Memory Service",
    "community": "District Nursing {name}; {name} Health Centre; Hospice at Home; Diabetes Team; Continence Service",
    "emergency": "Emergency Department; Minor Injuries Unit; Urgent Treatment Centre; Out of Hours Doctors",
    "maternity": "Maternity Unit; {name} Birth Centre; Community Midwives {name}; Neonatal Unit",
    "children": "Children's Ward {name}; Child and Adolescent Mental Health Services; Health Visiting {name}",
    "therapy": "Physiotherapy; Occupational Therapy; Speech and Language Therapy; {name} Pain Service",
    "dental": "Dental Clinic {name}; Orthodontics; {name} Dental Access Centre",
    "transport": "Patient Transport; Ambulance Service {name}",
    "other": "Chaplaincy; Advice and Complaints; {name} Library and Learning; Interpreting Service",
}
KINDS = list(NAMED_BY_KIND)
JOBS = listed(
    "Ward manager; Matron; Service manager; Consultant; Charge nurse; Patient experience lead; Head of nursing"
)
FIRST_NAMES = listed(
    """Amara; Bartek; Carys; Dilip; Efua; Farah; Gwen; Hamish; Ines; Jonah; Kezia; Leon; Maeve; Nasreen; Owain;
    Pilar; Quentin; Rosa; Samir; Tegan; Una; Viktor; Wanda; Yasmin; Zubair; Aled; Bronwen; Callum; Devi; Esme"""
)


@cache
def place_names() -> list[str]:
    """Invent some hundreds of names, which come again and again as they do on a map."""
    dice = random.Random("places")  # noqa: S311 -- nothing here is secret
    return [("".join(dice.choices(SYLLABLES, k=2)) + dice.choice(PLACE_ENDINGS)).capitalize() for _ in range(600)]


def invented_name(dice: random.Random) -> str:
    return dice.choice(place_names())


def make_directory(stories: int, dice: random.Random) -> None:
    """Make as many organisations and services as so many stories are about."""
    wanted = min(MOST_SERVICES, max(12, stories // STORIES_FOR_A_SERVICE))
    names = ORGANISATIONS
    organisations = []
    for number in range(min(MOST_ORGANISATIONS, max(3, wanted // SERVICES_OF_AN_ORGANISATION))):
        town = invented_name(dice)
        organisations.append(
            Organisation(
                ods_code=f"{ODS_PREFIX}{number + 1:03}",
                name=f"{town} {dice.choice(names)}",
                address=f"{invented_name(dice)} Road",
                town=town,
                postcode=postcode(AREAS[number % len(AREAS)], dice),
                telephone="01632 960000",
            )
        )
    Organisation.objects.bulk_create(organisations)
    services = [make_service(dice.choice(organisations), number, dice) for number in range(wanted)]
    # A service is known by its name and place once in an organisation.
    services = list({(s.organisation_id, s.name, s.place): s for s in services}.values())
    words = {word for service in services for word in service.prepare_to_be_found()}
    Spelling.objects.learn(sorted(words))
    Service.objects.bulk_create(services, batch_size=1000)


def postcode(area: str, dice: random.Random) -> str:
    """Invent a postcode in one of few districts of an area, so that services have neighbours."""
    inward = f"{dice.randint(1, 9)}{dice.choice('ABDEFGHJLN')}{dice.choice('PQRSTUWXYZ')}"
    return f"{area}{dice.randint(1, 9)} {inward}"


def make_service(organisation: Organisation, number: int, dice: random.Random) -> Service:
    kind = dice.choices(KINDS, cum_weights=zipf(len(KINDS), steepness=0.7))[0]
    place = organisation.town if dice.random() < 0.5 else invented_name(dice)
    name = dice.choice(listed(NAMED_BY_KIND[kind])).format(name=invented_name(dice))
    return Service(
        organisation=organisation,
        name=name,
        kind=kind,
        place=place,
        address=f"{dice.randint(1, 200)} {invented_name(dice)} Street",
        postcode=postcode(organisation.postcode[:2], dice),
        telephone=f"01632 960{number % 1000:03}",
        description=f"{name}, for people in and around {place}.",
    )


def make_people(dice: random.Random) -> None:
    """Make the volunteers who read the stories and the staff who answer them; none of them can sign in."""
    role = Membership.Role
    made = [
        Membership(user=somebody(f"reader.{number}", dice), role=role.MODERATOR) for number in range(MODERATORS)
    ] + [
        Membership(
            user=somebody(f"{organisation.ods_code.lower()}.{number}", dice),
            role=role.RESPONDER,
            organisation=organisation,
            job_title=dice.choice(JOBS),
        )
        for organisation in Organisation.objects.order_by("pk")
        for number in range(STAFF_OF_AN_ORGANISATION)
    ]
    User.objects.bulk_create([membership.user for membership in made])
    Membership.objects.bulk_create(made)


def somebody(address: str, dice: random.Random) -> User:
    name = f"{dice.choice(FIRST_NAMES)} {invented_name(dice)}"
    return User(email=f"{address}@{MAIL_DOMAIN}", name=name, password=make_password(None))

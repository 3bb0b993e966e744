"""Words that begin with a capital in stories and are nobody's name."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: E501, SIM905

from feedback.checks.everyday_words import EVERYDAY

PLACE_WORDS = frozenset(
    """ward wards house centre centres center road street st court lodge unit units hospital hospitals suite clinic clinics hospice wing surgery
    avenue ave hall trust foundation park practice practices college school building close lane drive way crescent gardens garden grove terrace
    place square theatre manor farm infirmary medical health healthcare pharmacy chemist dental church chapel mill hill hills green village university
    library nursery home homes childrens children's children team service services group cafe reception department dept outpatients room floor
    hotel pub inn station bridge cottage estate heights view vale rise walk mews row gate bank town city county shire charity fund appeal society
    programme program course project campus academy institute infirmary's site block tower studio day award awards cup scheme act line
    road's syndrome disease palsy score scale test scan catheter stockings""".split()
)
"""What follows the name of a ward, a house, a fund or a disease."""

PLACE_AFTER_CAPITALS = frozenset(
    """ward wards house centre center hospital hospitals surgery clinic hospice practice unit pharmacy chemist road street
    avenue lane court lodge school infirmary station college""".split()
)
"""What follows such a name in small letters too, after two words with capitals ("Audley Green surgery")."""

_PEOPLE_AND_JOBS = """
    mum mam mom mummy dad daddy mother father nan nana nanny gran granny grandma grandad grandpa granddad auntie aunty aunt uncle brother sister son
    daughter husband wife partner cousin nephew niece baby twins family god lord jesus christ allah buddha satan santa
    nurse nurses doctor doctors dr drs doc docs gp gps consultant consultants surgeon surgeons matron matrons sisters midwife midwives physio physios
    physiotherapist physiotherapists receptionist receptionists therapist therapists psychologist psychologists psychiatrist psychiatrists paramedic
    paramedics porter porters dentist dentists carer carers hca hcas ot ots cpn cpns counsellor counsellors practitioner practitioners specialist
    specialists manager managers worker workers assistant assistants coordinator coordinators co-ordinator pharmacist pharmacists cleaner cleaners volunteer
    volunteers student students visitor visitors staff team teams patient patients registrar radiographer radiographers sonographer phlebotomist
    podiatrist chiropodist dietitian dietician optician optometrist audiologist anaesthetist orthodontist hygienist technician operator driver drivers
    crew domestic housekeeper chef cook teacher teachers tutor tutors trainer chaplain vicar director chief executive chair professor prof lead leader
    head named keyworker key social mental health care support community district practice clinical charge senior junior ward healthcare
    neurologist cardiologist oncologist urologist gynaecologist obstetrician paediatrician dermatologist rheumatologist geriatrician
    mp minister prime president councillor ombudsman police officer officers lady ladies gentleman gentlemen man woman men women girl girls boy boys
    guy guys kids children child people person friend friends mate mates user users member members everyone everybody anyone someone nobody sir madam"""
_TIME = """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas xmas easter ramadan eid diwali
    divali hanukkah halloween boxing new year bank holiday spring autumn winter today yesterday tomorrow tonight morning afternoon evening night week
    month weekend"""
_PLACES = """
    england english britain british uk gb scotland scottish wales welsh ireland irish europe european eu africa african asia asian america american
    india indian pakistan pakistani poland polish romania romanian portugal portuguese spain spanish france french germany german italy italian
    china chinese japan japanese australia australian jamaica jamaican nigeria nigerian philippines filipino hindu muslim christian jewish sikh
    catholic london nottingham nottinghamshire notts derby derbyshire leicester leicestershire lincoln lincolnshire mansfield newark worksop retford
    bassetlaw ashfield rushcliffe gedling broxtowe arnold carlton hucknall beeston bulwell kirkby sutton sheffield leeds manchester liverpool birmingham
    newcastle sunderland durham york bradford hull bristol oxford cambridge southampton portsmouth plymouth exeter brighton norwich ipswich coventry
    stoke preston bolton wigan chester carlisle glasgow edinburgh cardiff swansea belfast dublin essex kent sussex surrey norfolk suffolk devon
    cornwall dorset somerset wiltshire hampshire yorkshire lancashire cumbria cheshire shropshire staffordshire northumberland tyneside teesside
    middlesbrough gateshead darlington hartlepool stockton rampton ollerton warsop bingham cotgrave eastwood north south east west northern southern
    northeast northwest midlands central royal queens kings highbury stonebridge"""
_CARE = """
    nhs pals cqc nice a&e ae icu itu hdu ed mri ct ecg xray x-ray cbt dbt emdr cat camhs iapt imhu cmht crht sen ehcp adhd asd autism autistic adhd ptsd ocd
    bpd eupd copd ibs ms me hiv aids covid covid-19 coronavirus corona flu pfizer astrazeneca moderna vaccine vaccination parkinson's parkinsons
    alzheimer's alzheimers crohn's crohns huntington's hodgkin's non-hodgkin's asperger's aspergers asperger down's downs tourette's tourettes raynaud's
    addison's cushing's graves bell's barrett's hashimoto's sjogren's paget's dupuytren's guillain-barre ménière's meniere's lyme macmillan mcmillan
    marie curie samaritans mind rethink scope mencap age macular diabetes dementia cancer stroke heart epilepsy sepsis pneumonia depression anxiety bipolar
    psychosis schizophrenia asthma eczema menopause respiratory cardiac cardiology oncology urology gynaecology maternity paediatrics paediatric neonatal
    orthopaedic orthopaedics dermatology radiology haematology endoscopy outpatient outpatients inpatient palliative rehab rehabilitation physiotherapy
    psychology psychiatry psychiatric neurology rheumatology podiatry dental dentistry ophthalmology audiology speech language therapy therapies occupational
    counselling mindfulness recovery wellbeing well being assessment treatment medication medicine tablets paracetamol ibuprofen morphine codeine sertraline
    citalopram fluoxetine prozac seroxat pregabalin gabapentin diazepam valium lithium clozapine olanzapine quetiapine mirtazapine venlafaxine amitriptyline
    methadone warfarin insulin botox entonox entinox calpol viagra zoladex herceptin tamoxifen humira methotrexate tena ventolin depo mirena"""
_BRANDS = """
    asda tesco sainsbury's sainsburys morrisons aldi lidl boots superdrug lloyds specsavers greggs costa starbucks mcdonald's mcdonalds kfc argos ikea amazon ebay
    google facebook whatsapp twitter instagram youtube tiktok zoom teams skype microsoft apple iphone ipad android samsung uber netflix sky bbc itv bt vodafone
    virgin ford vauxhall toyota bmw audi nissan tena wii xbox nintendo playstation carlsberg bupa nuffield spire babylon livi econsult patientaccess ofsted
    wifi wi-fi internet email sms ok okay diy dvd tv cd pc ai gps hr it id faq pdf mot dla pip esa dwp"""
_COMMON = """
    i i'm i've i'd i'll we we're we've we'd you your they their he she his her him it its it's this that these those the a an and or but if so because as at in
    on of to from for with by about after before during until since when while where who what why how which whose there here then than now just only also even
    still yet too very really quite much many more most some any all both each every no not never none nothing nobody always often sometimes usually
    is are was were be been being am do does did done have has had having can could will would shall should may might must let lets let's get got go going
    gone come came make made take took give gave given say said tell told ask asked see saw seen look looked find found feel felt think thought know knew
    want wanted need needed try tried use used keep kept put call called ring rang talk talked speak spoke listen help helped thank thanks thankyou thx ty cheers
    please sorry hello hi dear regards sincerely yours love well good great excellent brilliant amazing fantastic wonderful lovely superb outstanding perfect best better
    bad poor terrible awful appalling disgusting worst worse first second third last next another other others same such own
    friendly kind caring helpful professional polite rude patient efficient clean calm quick slow long short big small old new young high low early late right
    wrong left nice happy sad sure certain true free full open closed ready easy hard strong safe special important different loads lots plenty overall however
    although though unfortunately fortunately hopefully luckily finally eventually suddenly recently currently previously again once twice everything something
    anything time times days day weeks months years hour hours minute minutes appointment appointments waiting wait service services centre hospital clinic
    surgery ward unit department reception experience story comment question answer problem issue issues information letter phone call calls line number car
    parking park bus taxi ambulance transport food meals meal lunch dinner breakfast tea coffee water room rooms bed beds bathroom toilet toilets shower gym
    garden kitchen group groups course courses class session sessions programme project activity activities art arts craft crafts music massage yoga play
    parent parents parenting school schools college university work job home house area place local national international society world country
    council government trust nationals standard quality value level point plan plans policy procedure system process report form forms website app
    online text message messages email emails video film book books poem song songs show party trip walk stop start end part rest bit lot thing things
    person-centred brilliant-service yes yeah no nope na n/a wow omg lol etc ps pps re cc vs eg ie nb tbh asap rip aka bless
    everyone everybody anybody someone somebody myself yourself himself herself themselves ourselves cannot can't don't won't didn't doesn't isn't wasn't
    couldn't wouldn't shouldn't haven't hasn't hadn't aren't weren't what's who's where's how's there's here's that's let's she's he's they're they've
    cooking gardening sewing knitting swimming singing dancing walking reading writing painting pottery drama photography
    bumps babies toddlers tots weaning breastfeeding crawlers bouncing friendly surestart sure start sense wheel mandala options liaison diversion
    occupational horticulture communication communications equality diversity involvement passport conference relationship relationships learning learners
    disability disabilities intellectual personality borderline disorder attention deficit stress anger grief bereavement self confidence sleep
    summer snow rain sun storm clap silver gold golden red blue green yellow white black brown orange purple pink diamond emerald topaz sapphire crystal
    mount saint high old upper lower great little grand
    redacted removed anonymous sports news radio premium programmes candles fountain fountains rover movies
    triage switchboard phlebotomy canteen catering kitchens housekeeping domestics security chaplaincy bloods discharge parking
    admin bookings reception handler handlers operator operators consultants surgeons anaesthetics anaesthetist radiographers
    dieticians dietitians orthotics audiology optometry hydrotherapy cystoscopy colonoscopy gastroscopy biopsy chemo chemotherapy
    radiotherapy dialysis transfusion ultrasound mammogram smear vaccinations jab jabs booster flu clinicians clinician therapist
    management managers leadership secretaries secretary administrators administrator matron matrons sisters trainee trainees
    commissioners trustees governors wardens warden porters chemists chemist locum locums interpreter interpreters translators
    solicitor solicitors ambulance ambulances aftercare follow-up nighttime daytime weekends evenings mornings afternoons nights
    everyones somebodys whoever whatever whichever wherever whenever thankfully amazingly lastly firstly secondly thirdly
    apparently basically obviously actually honestly seriously personally generally normally initially previously originally unknown moderator editor admin webmaster website author reader regard sent posted told"""
NOT_AFTER_TITLES = frozenset(f"{_PEOPLE_AND_JOBS} {_TIME} {_PLACES} {_CARE} {_BRANDS} {_COMMON}".split()) | PLACE_WORDS
"""Words that are no name even with a capital after "Dr"."""

NOT_NAMES = NOT_AFTER_TITLES | EVERYDAY
"""Words that no rule about an unlisted word takes for a name."""

FAMOUS = frozenset(
    """guy fawkes|sky sports|sky news|roman candles|roman candle|james cook|duncan macmillan house|christmas eve|year eve|years eve|duncan macmillan|marie curie|florence nightingale|catherine wheel|john lewis|harry potter|mickey mouse|minnie mouse|father christmas|elvis presley|winston churchill|
    sue ryder|ronald mcdonald|peter pan|postman pat|bob the|thomas the tank|peppa pig|fireman sam|basil fawlty|basil brush|boris johnson|matt hancock|
    jeremy hunt|wes streeting|keir starmer|rishi sunak|theresa may|david cameron|gordon brown|margaret thatcher|king charles|queen elizabeth|
    prince charles|princess diana|prince philip|john ambulance|mary seacole|jack and jill|punch and judy|tom and jerry|laurel and hardy|jane austen|
    william shakespeare|john radcliffe|robert jones|elizabeth garrett|stephen hawking|mary poppins|james bond|sherlock holmes|tommy cooper|
    alfred hospital|joseph rowntree|teddy bear|teddy bears|billy bob|jimmy savile|harold shipman|lucy letby|ben nevis|charlie chaplin|
    roald dahl|anne frank|paul smith|ted baker|laura ashley|jack daniels|johnnie walker|jeremy kyle|jamie oliver|george clooney|
    st john|mary's|jack russell|west ham|aston villa|charlie bravo|tommy's|joe bloggs|john doe|jane doe|joe public""".replace(
        "\n", ""
    ).split("|")
)
"""Names that everybody knows, and of firms and funds."""

"""Everyday words that may begin a sentence or follow a job, and are nobody's name; written for this project by hand."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

EVERYDAY = frozenset(
    """
    ability able above absence abuse access accident according account across action actions active actual added
    adult adults advice advise advised advises against age agency agent agreed agrees aid aim air alarm alcohol
    alive allow allowed almost alone along already alright amazing ambulance among amount anger angry announce
    answer anyway apart apologies apology appeal appear approach approx areas arm arms arrival arrive arrived ask
    asked asks asleep assume attack attempt attempts attention attitude attitudes audit average aware awareness away
    back background bag bags balance ball bar bare base based basic basis bath baths battery bays bear beat
    beautiful became become began begin behaviour behind being belief believe below belt bench benefit benefits
    beside besides between bike bikes bins bird birds birth bite bits blame blanket blankets blind block blocks
    blood board bodies body bone bones boost boot born bottle bottles bottom bowel bowl box boxes brain brave bread
    break breaks breast breath breathing brief bring brings broken brought brush bug build building buildings built
    bullying bump burn business busy butter button buttons buy cake cakes calling calm calmly camera cancel
    cancelled canteen capacity card cards careful carefully careless carpet carpets carry case cases catch cause
    ceiling chair chairs challenge challenges change changed changes changing chaos character chat cheap check
    checking checks cheese chemo chest chicken chill chips chocolate choice choices choose cigarette circle city
    claim claims class cleaning cleanliness clear clearly clever client clients clinical clinician clinicians clock
    close closed cloth clothes clothing club cold collect colour comes comfortable coming comments
    commissioner common commonsense companies company compared compassion compassionate competent complaint
    complaints complete completely computer computers concern concerns condition conditions confidence confident
    confused confusing confusion connection consent consequently consider considering consistency consistent
    constant constantly contact content continue continuity control convenient conversation cooked cooking cool copy
    corner corridor corridors cost costs cough count countries couple courage cover crash cream creche crisis cross
    cry crying cup cups current curtain curtains customer cut cycle daily damage dance danger dark data date dates
    daunting dead deaf deal death debt decent decision decisions decoration decorations definitely delay delays
    deliver delivery dentures depends depressing design desk desks despite detail details diagnosed diagnosis
    dialysis diary diet difference difficult difficulties difficulty dignity dinner dinners direct directions dirty
    disappointed disappointing disappointment discharge discharged discomfort disgrace disgraceful disgusted
    dismissive distance distress disturbance doing domestic door doors dose double doubt down downside draw dream
    dress dressing dressings drink drinks drip drive driving drop drops drug drugs dry due dust duty each ear
    earlier early ears ease easily east eat eating economic education effect effective efficiently effort effortless
    eight either elderly electric else emergency emotional empathy empty encouraging end ended energy engaging enjoy
    enjoyable enjoyed enough entire entrance environment equipment error errors especially essential event events
    ever everyday evidence exactly exam examination examines example examples excellent except exchange exercise
    exercises exhausted exit expected expecting expensive experienced experiences expert explain explained
    explaining explains explanation explanations extra extremely eye eyes eyesight face faces facilities facility
    fact failure fair fairly fall falling falls families far fast father fault faultless fear feed feedback
    feeding feel feeling feelings feet felt female females few fewer field fight figure file files fill filthy final
    finally finance find fine finger finish fire first fish fit five fix flat floor floors flower flowers focus fold
    follow followed following follows food foot football force forced forget form formal former forms forward found
    four frequent fresh fridge friendliness frightened front fruit frustrated frustrating frustration full fully fun
    funding funny furniture further furthermore future game games gave gender general generally gently genuine
    genuinely getting ghost gives glad glass glasses gloves goal goals goes going gone gown gowns grateful gratitude
    ground grounds group guess guidance guide guilt gutted hair half hand handed handle handled handling handover
    hands happen happened happening happens hard hardly harm hate having head headache health hear heard hearing
    heat heating heavy height held hello helpful helping hence herself hidden high higher highly himself hip hips
    history hit hold holding holes home honest honesty horrible horrific hospitality hot hours housing however huge
    human humour hundred hundreds hungry hurry hurt hygiene idea ideas ill illness imagine immediate immediately
    important impossible impressed impression improvement improvements inadequate incident incidents include
    included includes including incompetent increase incredible incredibly independent induction industry infection
    infections informative informed initial injection injections injury inside insight instead instructions
    insulting insurance intensive interaction interest interested interesting internet interview into invaluable
    invited involved isolation issue item items itself jargon jewellery jobs join joined joint joke journey juice
    jump keeping keeps kept kettle kick kidney kidneys kindness knee knees knowing knowledge knowledgeable known
    knows lab labs lack lacking language large largely last lasting late lately later latest laugh laughing laughter
    laundry law lay layout lead leaflet leaflets league learn learned learning least leave leaves leaving left leg
    legs leisure length less lesson lessons level levels licence lie lies life lift lifts light lighting like likely
    limit limited lines link list listened listening listens lists literally litter little lives living load local
    location lock locked lonely longer look looked looking lorry lose losing loss lost lots loud lounge loves loving
    luck lunch lunches lung lungs lying machine machines made magazine magazines mail main mainly maintenance major
    making male males man managed management manner manners many map market mask masks massive match matter matters
    mattress mattresses maximum maybe meal mean meaning means meant meanwhile measures meat media medic medical
    medics meds meet meeting meetings member mental mention mess message met method middle midnight mild military
    milk mine minimal minimum minor miss missed missing mistake mistakes mixed mobile model moment money monitor
    monitors mood moral morale more moreover most mostly motivation mouth move moved moves movie movies moving
    muscle muscles must nails name names nasty natural nature near nearly neat necessary neck needing needle needles
    needless needs negative neglect nerve nerves nervous never nine nobody noise noises noisy none nonetheless
    normal normality note noted notes notice nowhere numb number numbers numerous object observations obvious odd
    offer offered offering offers offhand office offices official older once oncoming ones ongoing open opened
    opening openness operation operations opinion opportunity opposite opted option options oral order ordered
    organisation organised organising original orthopaedic ought ourselves outcome outcomes outdoors outing outings
    outside outstanding over overall overcrowded overdose overnight own oxygen pace pack packed pad pads paid
    pain painful painkillers painless paint pair panic paper papers paperwork part partly parts passed passing past
    patch path pathetic pathway pathways pay paying payment payments peaceful pen pending pension perfect
    perfectly performance perhaps period permission persistent person personal personally personnel phoned phones
    photo physical pick picked picture pictures piece pieces pillow pillows pills pizza placed places plain planned
    planning plant plants plaster plastic plate player players playing plea pleasant pleased plenty plus pocket
    point pointless points policies political poll poorly popular porridge portion portions position positive
    positivity possible possibly post posted posters pot potential potentially power practical practically praise
    prayer precise prefer pregnancy pregnant preparation prepared prescribed prescribes prescription prescriptions
    presence present presentation presents press pressure pretty previous price prices pride print prior priorities
    priority prison prisoners privacy private probably problem problems procedures process produce professionalism
    professionally professionals profile programme progress project projects promised promises promptly proof proper
    properly property proud proven provide provided provider providers provides psychological public pull pulse pump
    punctual pure push puzzled qualified question questionnaire questions queue queues quicker quickly quiet quietly
    quit quite race radio raised ramp rang range rapid rare rarely rash rate rated rates rather ratio raw reach
    reaction read reading ready real realise realistic really reason reasonable reasons reassurance reassured
    reassuring receipt receive received receiving recent recommend recommended recommends record recording records
    recover refer referral referrals referred refers refreshing refreshments refused regarding regardless
    registration regular regularly relapse relation relatives relax relaxed relaxing relief relieved religion
    religious remain remarkable remember reminder reminders renovation repair repeat repeated repeatedly replies
    reply reports request requests required research residential residents resources respect respectful respite
    response responses responsibility rest resting restricted restriction restrictions result results return
    returned returning review reviews rewarding right rights ring ringing rings risk risks road role rooms rotten
    rough roughly round routine routines row rubbish rude rudeness rule rules running rush rushed sad sadly safe
    safely safer safety said salad salt samples sandwich sandwiches sat satisfaction satisfactory satisfied
    satisfying save saved saving saying says scared scary school science scream sealed season seat seating seats
    second secondary secure security seeing seemed seems seen sees select selected self selfish send sending sends
    sensible sensitive sensory sent separate separately series seriously served service session set sets setting
    seven several severe severely shambles shambolic shame shameful share sharing sharp sheet sheets shelter shift
    shifts shirt shock shocked shocking shoes shopping shops shortage shortly shot shots shoulder shoulders shouted
    shouting showed showers showing shut sick sickness side sides sight sign signage signed significant silence
    silly similar simple simply since sincere singing single sink sit site sites sitting situation situations six
    size sized skill skilled skills skin slight slightly slots slow slower slowly smart smell smile smiles smiling
    smoke smokers smoking smooth smoothly snack snacks soap social sofa soft solid solution someday somehow
    something sometime soon sooner sore sort sorted sorting sound sounds soup source space spaces spare speaking
    specialised specially specific spectacular speed spent spirit spiritual splendid spoke spoken sports spot
    spotless square staffing stage stain stairs stand standard standards standing stands stars started starting
    starts state stated statement states stay stayed staying stays step steps sterile stick stigma still stitches
    stock stoma stomach stood stopped stopping storage store stories straight strange stranger strangers strategies
    strength stressed stressful stretch stretcher strict strictly strokes strong struggle struggled struggling stuck
    studies study studying stuff stunning stupid style subject substance success successful suddenly suffer suffered
    suffering sufficient sugar suggest suggestion suggestions suggests suicidal suicide suitable super
    supervisor supper supplied supplies supply supporting supportive supports supposed surely surgical surprised
    surprisingly surroundings survey survival suspect sweet swelling swift swimming switch sympathetic sympathy
    symptoms syringe systems table tables tablet taken takes talent talented talk talking talks tap taps task tasks
    taste tasteless tasty taught tax tea teach teaching teams tears technical technique techniques technology
    teenagers teeth telephone television televisions tells temperature temporary ten tend tender tense term terms
    terrible terribly terrific terrified testing tests texts thank thanking that them thick thin thing thinking
    thinks third thirty thorough thoroughly though thought thoughtful thoughtless thoughts thousand thousands threat
    three throat through throughout throw ticket tickets tidy tight tiled timely timescale timescales timing tiny
    tip tips tired tissue title titles toast toddler toddlers together toiletries toilets told tone tongue tonne
    took toothache topic topics torn total totally touch tough tour toward towards towel towels toy toys track trade
    traffic train trained training tram transfer transferred transition transparency transparent trapped trauma
    traumatic travel travelling tray trays treat treated treating treatments treats tremendous trial tricky tried
    trips trolley trolleys trouble troubled truly trusted truth try trying turn turned turns twenty twice two type
    types typical typically ugly ulcer ulcers ultimately unable unacceptable unbelievable unbelievably uncaring
    uncomfortable under underfunded understaffed understand understanding unfair unfriendly unhappy unhelpful
    uniform uniforms unique unkind unknown unless unnecessary unpleasant unprofessional unreal unsafe unsure until
    unusual unwell update updated updates upon upset upsetting upstairs urgent urgently urine used useful useless
    user using usual utter utterly vague valuable value valued variety various vegan vegetables vegetarian
    vending very vibe victim victims video videos view viewing views violence violent vital voice voluntary vomiting
    vote vulnerable wait waited wake waking walk walked walks wall wallpaper walls wanting wants war warm warmth
    warning washed washing waste wasted watch watched watching water waters wax weak weakness wear wearing weather
    website weekly weight weird welcome welcomed welcoming welfare went whatever wheel wheelchair wheelchairs
    whenever whereas whether whilst whole whom why wide wife willing window windows wise wish wished wishes
    withdrawn within without witness woke wonder wondered wonderfully wondering word words wore worked workers
    working workload works workshop workshops worlds worried worry worrying worth worthwhile wound wounds wrist
    write writing written wrote yard yearly yelling yesterday yet young younger yours youth zero
    """.split()
)
"""None of these is a name, whatever stands beside it."""

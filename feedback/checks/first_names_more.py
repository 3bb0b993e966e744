"""More first names, in the spellings that people choose; written for this project by hand.

Without accents: a text is read without them too.
"""

# Long lists of words are easier to read and to add to as words.

_BRITISH_AND_IRISH = """
aedan aideen aileen aine aislinn alanis aleisha alexa alexina alfreda alick aline alister alix alysha alyson amie
anabel anais andi andie andra angharrad anglea anja anouska antoin anton anwen anya aoibheann aoibhinn arabella
archibald ariane arianne armand arron ashlee ashlie ashlyn aslan astra aubrie auden audra augusta augustus aurelie
ayden ayla azalea barbra baz bazil becki bedelia benedict benita benn berenice bernadine berni bevan beverlie bibi
biddy billi blaine blanche blathnaid blodwen bobbi boyd braden brady bramwell branwen brayden breanna brenden
brendon brennan brent brianne brice bridgette brigitte britt brittany brodie brody bronach bronya bryanna bunty
cadence cahir cai caileigh cailin caitriona callan calli callie cally cameryn campbell candace candida caragh
carenza cari carissa carleen carlie carlo carlotta carlton carmela carmella carmelo carolann carolanne caroll
carolyne caron carri carrieann carrol caryl caryn cassey cassian cathi cathrine cathryne cayden caz cazza cecile
celeste celestine celina cerian cerise cerith chantel charis charlee charleen charleigh charleine charly charlyn
charmain charmaine charmian chas chelsie cherelle cheri cherie cherise cherrie cherryl cheyenne christal christelle
christi christiana christie christoph christos christy cilla cindi clair clarabel clarinda claris clarrie claudine
clayton clementina cliodhna clydie codi codie coleen coleman coleton collette collin colm colum columba conal conall
conan conrad coreen coretta cori corinna cornelia cornelius corrie corrina cory cosima courtenay cressy cristal
cristin cyd cyrus dahlia daina daire daisie dalia damaris damion danica daniela danni dannie dannielle danya dara
darcie darla darlene darnell darrell darrin daryl davey davie davy dawid dawna dayna deane deanna deanne debbi debby
deborrah decca deeanne deena deidra deiniol delphi delyth demelza demetrius dena denham denny denzel denzil derrin
derry dervla desiree dessie devin devina devlin dewi diamanda dianna diarmaid dillon dilwyn dinah dion dionysia dirk
dominica donagh donella donny dorinda dorrie dotty doug drusilla duane dulcie dwight dyfan dympna eamon eboni edel
edi edina edric edyth eibhlin eifion eimhear eira eirian eirwen elaina elan elana elayne eldon eleanora elenor eleri
elfed elgan elian elina elinor elisha elissa ellena ellery ellia elly elma elmer eloisa elouise elric elspet elva
elvira elwyn elysia emanuel emelia emeline emerson emmaline emmanuelle emmeline emmerson emmet emmie emmy emmylou
emrhys ena enda eniko erma ernestine erroll erskine erwin eryl eryn essie esta estella estelle esyllt ethelwyn
etienne eugenie euphemia eustace evadne evander evangelina evelina evelyne evette evonne ewen ezekial fabian farrah
feargal fearghal felicia fenella fenton fergie fernanda ferne fianna fidel finbarr findlay finian finnbar finnian
fionn fiorella fletcher fleurette flynn francie francoise franki franky frann frazer freddi fredrick freyja frida
frieda fulton gabe gabriele gaby gael gaenor galina garrett garvan gaston gayle gaynell gaynore gearoid geena gemima
gena genevra geoffery geordie georgette georgiana georgy geraint gerda geri germaine gerrard gethen gideon gilbert
gilly ginette ginevra ginnie ginny gisela giselle glenice glenis glenna glennis glenroy glinda glynne goldie gordy
grady graeham grahame granville gregg greig gretel griff griffiths grigor gussie gwenan gwendolen gwendolyn gwenno
gwenyth gwilliam gwynedd gwyneira gwynfor gwynne haidee haley halle hallie hannalore hariet harlow harmonie harrie
harriette haydn haydon hayleigh heddwen hedley hefin heledd henley herbie hermina hetty hew hilarie hildegard holli
hollis honora horace horatio hughie humphrey huw iago ianthe ibby idwal ifor igraine ilene iola iolo irvin irving
irwin isaak isabela isabell isadore isaiah isbel isha ishbel ishmael isidore islwyn isobelle issac ita ivanka izzie
jacalyn jacinta jacintha jackalyn jacki jacklyn jaclyn jacobina jacquelyn jacquetta jada jaden jaimee jak jamelia
jamesina jamil jamilla jana janae janelle janey jani janie jannet jannette jannine jaqui jaquie jarlath jarrod
jasmina jasmyn jaycee jaye jayleigh jaymie jaynie jazmin jazmine jeane jeanine jeanne jeannine jeb jedidiah jeffery
jeffry jena jenessa jenifer jenni jennica jennine jenson jeralyn jeri jerri jerrie jerry jessamine jessamy jessi
jessy jethro jillie jimi jina jinny joanie joann joannah joaquina jocasta jocelin jocelyne jodi jody joeleen joelle
joely johan johann johanne johannes johnathon johnnie johnno johnson jolee jolyon jonathon jonjo jonno jordana
jordanna jordon joscelin josefa josefina josepha joshuah josi jourdan joycelyn joylyn juanita judd judi judie juli
juliane julianna julieann julissa julliet justina kacey kaci kacie kady kaelan kaleb kaleigh kaley kali kalli
kameron kane karena karenann karis karissa karley karlie karly karol karolyn karon karyn kass kassandra kassidy
kassie kateland katelin kathlyn kathrine kathryne kathrynn katiann katrin katrine katriona kaya kaylah kaylan kaylee
kayli kaylin kaz keane keavy keefe keegan keela keelan keelin keely keeva keighley keir kelan kelda kelley kellianne
kellieann kelsea kelsi kelsie kendal kendall kendrick kenna keran keren keris kermit kerriann kerrin kerryn keryn
keshia keturah kevan keven keverne keziah kiana kiani kiaran kieren kierin killian kimba kimmie kina kingsley kiri
kirstan kirsteen kirstyn kizzy klara korey kori korrina kourtney krissie krissy krista kristi kristie kristin
kristoffer kristy krystal krystle kurtis kyan kyra kyran lacie ladonna laetitia lainey lamont landon lanna laoise
laraine larissa larraine latesha laurance laurel laurena lauretta lauri laurinda lavern laverne lavinia lawson
layton leaha leandra leann leda leeann leesa leif leighann leighanne leiland lemuel lennard lennie lennon lennox
leoni leonia leopold leora leslee lesleyann leta letitia letty levi levina lexa lexine leyland leyton liane lianne
liesel lilah lilia liliana liliane lilibet lillia lilliana linden lindie lindsie lindy linet linnea linnet linsay
linsey linton linzie lisbeth lissa lissie livia llewelyn llyr loran lorelei loren lorena lorene loreto loretto lori
lorin lorne lorretta lorrie lotta louanne louisianna lowell loyd lucasta lucetta lucette luciana lucile lucina
lucretia ludo luella luka lulah lyall lydie lyla lyndall lyndon lynford lynton lynwen lysandra macauley macey maci
macie mackenzie macsen maddalena maddi maddox madelaine madelene madelyn madelyne maegan mahala maira maire maisey
maitland makenzie malakai malia malina malory malvina mandi mandie manfred manley manon maralyn marcelle marcelline
marcellus marchelle marcie marcy maree mareike marel margareta margarett margeret margi margie margret marguerita
mari mariana marianna mariella marielle marietta marilla marilynne maris marisol maritza marius marjory marla marlee
marlin marlow marni marshia marthe marti martie martine marva marvin marybeth maryjane maryse mattie maudie mauricio
maurine maxime maximilian maximus mayleen mckenzie meabh meaghan medwyn meggan meghan meibh meinir meirion melany
melisa mellissa melonie melvin melvyn melyssa mena merab merfyn meriel merilyn merlin merna merrick merril merryn
micaela micheala michelina michell michella mickie mikaela mikayla mila milly mim minerva minette minna mirabel
mirabelle mirren mitzi mol moni montague montgomery montse moray morfydd morgana morgane moriah morna mort morwen
moya muirne murron myla myles myriam myrna myron naimh naimi nanci nancie nanette naoise naomh natacha nataly
natasja nathalia nathanial neale neely neeve neila neisha nella nelly nelson nerea nerissa nessa nettie nichol
nicholai nichole nicholle nickola nickolas nico nicol nicolas nicolette nicolle nieve nigella nika niki nikkita
nikky nikola nils ninette ninian niomi nixie noele noeline nola nona nonie norina norris nyah nye nyla nyree oban
octavia odhran odilia ofelia olaf oliva olwyn omari oran orfhlaith oriana oriel orlaigh ormond orna orson osbert
osheen osmond osric oswin oui ozzie ozzy padraigin paisley pamala pamella parry pascale pascoe patric patrica patrik
patrina patti pattie pauli pauric paxton payton peadar pearce pearly pearse peggie pennie perdita peredur perpetua
perran perrin persephone pert peta petrina petronella petula peyton phaedra phebe phelim pheobe phillippa philly
phineas phyl phylis phyliss phyllida piaras polly porsha portia posie presley prisca prudy prunella pryce quinton
rab racheal rachell rafe rafferty raina raine raissa ralf ralston ramsey ranald randal randall randy ranulph rastus
raul raymonde raymund rayna reagan rebeca rebekka regan reghan regina reid reiss remi remington remus remy renae
renie reva reynold rheanna rhett rhianne rhianon rhianydd rhonwen rian ric riccardo richelle ricki ridley rik rishon
ritchie roanna robbi roberto robina robson robynn rocco roddie rodger rohanna rolla rolo romaine romana romilly
romola ronda ronja ronna ronni roo rosabel rosalin rosaline rosamond roseann roseanna rosella roselyn rosita rossana
rosslyn rosy roux rowland rowley roxana roxanna roxie royston ruan ruari rubie rudi rudolf rudy rusell ruthie
ruthven ryann rylan ryland sacha saffi saffie saffy salena salina sallie sallyann sallyanne samara sammi sammie
samual sandi sandie sandrine sapphira sarina sascha saundra savanna saz scot scottie seamas seana seanna sebastien
selby selena selene selwyn senga seona seraphina seren seumas shabba shaelyn shana shania shanna shannan shannen
shantelle shari sharlene sharmaine sharman sharna sharni sharona sharonne sharyn shaunagh shauneen shaunna shaw
shaye shayla shayna shayne sheelagh sheenagh sheilagh shelagh shellie shena sherelle sheri sherie sherilyn sherlock
sherrie sherron sherwin sherwyn shez shilo shireen shirl shonagh shonna shyla siana sib sidonie siegfried siena
sigmund sigrid silvana silvie simonette siobahn siobhain siofra sion siriol skyla skylar sloane sommer sophy sorrel
staci stefanie stephane stephani stephannie stephenie stephie stephnie suellen suky sunniva susana suzan suzann
suzannah suzi suzy sybella syd sylvan sylvie tabatha tabby taliesin tamar tammi tammie tamsyn tamzin tanith taran
tarquin tarryn tash tasmin tatum taz teagan teddie teegan teejay teena tegid tenille terrance terrell terrie tessie
thadeus thalia therese theresia theressa thom thomasin thomasina thora thurza thyra tianna tiarna tiernan tierney
tiff tiffani tiggy tillie timmy tino tirion tisha tobey tobiah tobias tod tomasina tommi tommie tonia tonicha tonya
tora torey toria torin torquil torrance torrie toyah tremayne tresa trich tris tristram trudie tudor tuppence twm
tyla tymon tyra ulick ulla ulric valarie valda valentin valentine valery vanda vaughn veda vee velda venetia verena
verna verona veronika vida vikkie vilma vina vinny vivi viviana vonda vonnie warrick waylon wenda wendie werner wes
whilamena whoopi wilbert wilfrid willard willem williamina wilmer winefride winona woodrow wyatt wyn wyndham wynford
wynne wynona xanthe xena yasmine yola yolande ysanne yves yvie yvone zachery zackary zandra zane zarah zayne zelma
zeta zita ziva zora zowie zuleika
"""

_SOUTH_ASIAN_AND_ARAB = """
sanjit ranjeev sukhdeep harjot gurjot tarunjit amarjot simardeep
aadhya aadi aamir aanchal aaradhya aarush aashish aasia aasiya aasma abdallah abdel abdelrahman abdulaziz abdulla
abdur abeer abhay abhi abhijit abhilash abhinav abigayle abir adarsh adeeba adeela adila aditi aditya afifa afreen
afroz afsana afshan afsheen aftab ahad ahsan aishwarya aiza aizah ajanta ajith ajmal akeel akhil akmal akram akriti
aksa aleem aleesha alia aliah aliyah aliza aljamila alka allaudin almas alok alpa alpesh altaf amaan amarjeet
amarpreet ambika ambreen ameen ameer ameet amin amira amirah amisha amol amreen amrik amritpal andleeb anees aneesah
anila anisah anitha anjan anjana anjum ankur anmol anoosha anshu anuja anupam anupama anuradha anurag anusha anwara
aqeel aqeela aqib aravind areeba areej arfan arham arifa arjan arjuna armaan arman arnav arooj aroosa arpita arslan
arundhati arvinder asghar ashfaq ashima ashish ashok ashwani ashwin ashwini asima asiya aslam asmat atif atifa atika
atiq atiya attia atul avneet avni awais ayaz ayman ayub ayushi azad azeem aziza azizah babar babita babu badar
bahadur bakhtawar bala balaji balbinder balbur baldeep baldip baljeet balkar balraj balram balvinder balwant banita
barinder basanti baseerah bashira basit batool beenish benazir bhagwan bharathi bhavana bhavik bhavin bhavini
bhavisha bhuvan bilkis bilqis bimal bindiya binita binu bipin boby chaitali champa chanda chandan chander chandi
chandrakant chandrika charanjeet chetna chitra cini dalbir daljeet daljinder daljit dalvinder danial daniyal danyal
daoud daud dawood dayal deeba deepali devang dhanya dharam dharmendra dharmesh dharminder dhaval dhiraj dilawar
dileep dilshad dimple dipa dipali dipesh diya dua durga eiman ejaz ekta elham emaan eman erum faaiz fahd faheem
fahim fahmida faiz faizah faizan fakhar faraz fardeen fareed fareeda fareena farha farhat farheen farid farkhanda
farouk farrukh farwa faryal farzana fasiha fawad fawzia fayaz fazal fehmida feroz feroza fida firdaus firoz fiza
furqan gagan gaganpreet gauri gayathri gayatri geet geetha geetika ghazala ghazanfar gobind gopi gulab gulfam gulnaz
gulzar gurbax gurcharan gurjeet gurmit gurmukh gurnam gursharan gurwinder habiba hadi hadia hafeez hafsah hafza
hakeem hakim haleema halimah hamad hameed hameeda hamida hamzah haneef hanifa haniya hansa hardip hareem haresh
hargobind harisha harjeet harjot harkiran harmandeep harmeet harshil harshita haruna harwinder haseena hasina
hasnain hayat heena hemal hemlata hetal hibah hida hifza hikmat hilal hima himanshu hiral hiren hitesh hooria humera
humza husnain ibadat ibraheem idrees iffat iftekhar ihsaan ikhlas ikra imaan imani imrana imtiaz inaya inayah inder
inderjeet inderpal indra indrani indu iram irfana isa ishan ishfaq ishika ishtiaq ishwar isma ismaeel ismat israa
israr izhar izma jabir jaffar jaga jagdip jaginder jagjeet jagmohan jagroop jagtar jahan jahangir jahanzaib jahid
jai jaideep jaimin jaimini jaipal jalpa jameel jameela janaki janki jannat jannatul jas jasbinder jasbir jasdeep
jashan jasjit jaskaran jaskiran jasleena jasmeen jasmeet jasprit jastinder jasveer jaswant jatin jatinder javaid
javeria jawad jawaid jayant jayantha jayashree jaydeep jaymin jayna jayshri jeena jeet jeewan jenisha jeya jibin
jigar jigna jignasha jignesh jinal jini jinu jisha jithin jiya jobin joby joshna juhi junaid juned jusna juwairiya
jyothi jyotika kailash kainat kajal kala kaleem kalpesh kalsoom kamala kamaljeet kamini kamlesh kanchan kanta kapil
karam karamjit karandeep karanjit karanveer kareena karima karishma kartar karthika kashaf kashifa kaushal kaynat
kazim kesar keshav ketaki keval kewal khadeeja khaleda khalil khanum khuram khurshid khushboo khushi kinjal kinza
kirandeep kirpal kishore kiswah kousar kripa krisha krishan kritika krunal krupa krupali kulbir kuljit kulraj
kulsoom kulsum kulwant kunal kundan lajwanti lakhvinder lateef latha latifa leela lekshmi liaqat lijo lincy linu
maariyah madhavi madiha mahad mahak mahavir maheen mahendra maherin mahira mahmuda mahnaz maimoona majeed makhan
malaika maleeha malini malkit mamta mandip maneesh maneesha manesh mangal mani manjinder manju manjulaben manmeet
manmohan mansha mansi mansoora mansur manzoor maqbool maqsooda maqsud mariya mariyah mariyam marriyam marwah maryum
mashal masroor masuda mateen mazhar medha meenakumari meenal meenu megha meghana meghna mehak mehar mehboob
mehjabeen mehnaz mehr mehraj mehroz mehrun mehvish mehwish midhat mihir mikaeel milind minal miraj mishal mithun
mitul moazzam mobeen modasser mohinder mohini mohsina moin momina mominah monira monisha moosa mouhamed muazzam
mubashir mubeen mueen mufti muhammed mujtaba mukhtar mukhtiar mumtaaz muneeb muneer muneera munib munira munish
murad murali muskaan mustaq mutahir muzaffar muzammil nabeela nabil nadeema nadiah nadira naeema nafees nagina
naheeda nahid nahida naim naima najeeb najia najiba nakul nalin namita nanda narayan narendra narmada naseema nasima
nasira nasra naushad navdip navid navika navpreet navraj navtej nawaz nawshad naysha nazam nazar nazeem nazim nazima
nazish nazmin nazneen nazrana neel neelama neelu neeraj neeru neesha neethu neeti neetika neetu nehal nehmat nevil
nida nigar nikesh nikunj nilam nilima nilufar nimesh nimish nimmi niral nirav nirmaljit nirupa nisa nisar nisarg
nishad nishan nishita nitasha niten nithya nitika nitish niveditha niyati noman noora noorjahan noreena noshaba
nosheena noshin nouman nousheen nudrat numan nusaiba nushrat obaid obaidullah omera owais ozair padmini pallavi
palvi palwinder panna parag param paramjeet paramvir paras parbinder pardeep pardip paresh parmeet parminderjit
parmjit parneet paromita parshotam parth partha parul parvaiz parvathi parveena pavandeep pavitar pavneet payal
pinal piya poorna poornima poorvi prabhat prabhdeep prabhjit prabhu pradeep pradip pradnya prafulla pragati pragna
prakruti pramila pramod pranali pranay praneeta pranita pratap pratibha pratiksha praveen praveena preena preet
preetha preethi prerana preya prisha pritesh prithvi pritpal priyadarshini priyam puja pujan punam puneet punita
purnima purvi pushpinder qadir qaiser qamar qudsia quratulain raaj raana rabeea rabeena rabiah rabina rachana rachna
radhamani radhe rafi rafia rafiah rafique raghav raghbir rahila rahima rahmat raiza raja rajani rajbinder rajdeep
rajeev rajendra rajib rajina rajinderpal rajkumar rajkumari rajneesh rajpal rajpreet rajvir rajwant rajwinder rakhee
rama ramandeep ramanpreet ramya ramzan raneem ranjeet ranvir raqib rashad rasheda rasheeda rashpal ratan ratika
ravina ravindra ravjit ravneet razak razwan razzaq reeta rehman rehmat remya renuka reshmi richa ridwan rifaqat
rifat rikesh rinku rishab rishabh rishika rithika riyad riyadh riyasat riyaz roheena rohinah romesh romila rony
roopa roshani roshini roshna rozina rubab rubaiya rubi rubinah ruchika ruchira rukaiya rukayya rukhsaar rukhshana
rukiya rupali rupesh rupi rushil saadia saajid sabahat sabba sabeen sabeena sabira sabita sabreena sabrin sadaqat
sadhana sadhna sadiqa sadiya safa safah safdar safeena safeera safina saghir sahib sahiba sahibjit sahrish sai
saibal saiful saifullah saiqa sairah saiyad sajad sajan sajeela sajeev sajjad sakeena sakshi salamat saleem saleema
saleena salik salima samaira sambhavi sameena sameer sameera samera samiha samiullah samreen sandip sangita saniya
sanjana sanjukta sanjula sannah sanober santokh sapana sarabjeet sarabjit saran saraswati sarbjit sardar sardara
sarika sarjit sarmad sarmila saroj sartaj sarvjit sarwat sathya satinderjit satpal satya satyan saumya saurav savi
savitri sayed sayeda sayeed sayma seemab seerat sehar sehr sehrish shaan shabaz shabbir shafaq shafeeq shafia shafiq
shafqat shagun shahana shahbano shaheena shaheera shahin shahina shahla shahmeer shahnawaz shahneela shahrukh
shahzada shahzadi shaikh shailesh shaina shaira shajeel shakeela shakir shakuntala shaleena shalin shaliza shamaila
shamas shameem shameena shamil shamila shamina shamshad shamsher shamsul shanaya shandana shankari shanthi shanti
sharad sharanjit sharifa sharmeen sharmin sharmista shaukat shawana shazad shazma sheela sheenam shefali shehla
shehryar shenaz sheraz sherbano sheryar shikha shilan shital shivam shivangi shobana shobhana shobna shoukat
shraddha shradha shreeya shrena shreyas shrikant shrina shristi shubana shuja shujaat shukria shumaila sibtain
siddhartha siddiq sidra sidrah sima simarjit simarpreet simranjeet simranjit sital sobia sohaib sohal sohan soheb
sohini somya sonika soniya sowmya sreeja sreekumar sri srijana srinivas steny sthuti subhan subhash subhi subia
sudeep sudesh sudhakar sufian sufiyan sugandhi suhaib suhaila sujit sukhbir sukhdip sukhjeet sukhjit sukhjot
sukhmani sukhraj sukhveer sulaiman sulaman sulekha suleman sultan sumair sumaira sumaiya sumaiyah sumanta sumbal
sumeet sumera sumi sumit sumrah sunaina sundar sundari suneel suneeta sunitha supriya surabhi suraj surinderjit
surindra suriya surjeet suruchi susheela sushila sushmita sutinder swapna swaran swarn swarnjit swathi syeda taaha
tabish taheera tahmid tahreem tahseen taibah taimoor tajinderpal talal talib talwinder tamanna tamkeen tanuja
tanveera tanvir taranjit tarannum taranpreet tariqa tarlochan tarsem tarun taruna taslim tasneem taufiq tauseef
tayab tayba teerath tehreem tejas tejinderpal tejpal thakur tharani theertha tilak tinu tirath tripti trishna trupti
tulsi tushar ubaid ubaidullah udham ujjwal ulfat umaima umaira umarah umera ummara umme unaisa unnati upasana upma
urooj urvi usama usmaan uswa utsav uzair uzma vaibhav vaishnavi vani vanita varinderjit vasanti vasudha vatsal veer
vibhuti vidhi vidisha vijaya vijayalakshmi vikash vikesh vilas vimala vinesh vinit vinu vinuta vipan virat virender
virendra virinder vishaal vishnu vishwas vyom wafa wajeeha wajid wali waqaas waqqas warda wardah waris washid wasif
wasim wasima yameen yaqoob yaseen yash yashika yashpal yasira yasrab yavar yousef yousra yousuf yumna yusra yuvraj
zaakir zabeda zaeem zafran zahara zaheera zahoor zahrah zaira zaki zakia zakiya zaman zameer zareen zareena zarqa
zaryab zawar zayaan zaynah zeba zebun zeeba zeena zehra zenab zeshan zia ziaur zikra zille zimal zishan ziyad zobia
zoha zohaib zohal zoheb zohra zubaidah zubeda zuhaib zuhra zulaikha zulekha zulfi zulqarnain zunera
"""

_AFRICAN_CARIBBEAN_AND_FILIPINO = """
aanuoluwapo abayomi abdiaziz abdikarim abdinasir abiba abibatu abisola abiye abla achia adaego adama adamma adanma
adebimpe adebisi adebowale adeboye adebukola adedayo adedeji adedoyin adefunke adegboyega adegoke adekemi adekunle
adelabu adeleke adelola ademide ademola adenike adeniyi adepeju aderonke adesanya adesina adesuwa adetola adetoro
adetoun adetutu adeyemi adeyinka adiza adjoa adowa adunola afam afolabi afolasade afonso afrakoma afusat agbo
agnieska ahmadu aicha aida aissa aissatou ajibola ajoke akachi akeem akello akinola akintunde akinwale akos akpan
akuba aladi alake alemayehu aliyu alusine amachi amadou amana amarachi ameyo aminat aminatu amoako anele anesu
angelito angelo angelou anike anjola annaliza anopa antonette antwi anwuli araba arike armel asabe asantewaa asmerom
assan astou atinuke awa awet awo ayana ayanda ayebatari ayesiga ayoola ayotola azeez azubuike baaba babajide
babasola babatope bakari balkissa bankole batsirai bayani bayo benjie bernadita betelhem biira bilikisu binta bintou
biola blandine boatema boitumelo bongani bongiwe boniface bosede bukayo bunmi busayo bushe carmelita cecille charito
chege cherrylyn chiamara chibueze chibuike chidera chidiebere chidimma chiedza chiemeka chigozie chijioke chikondi
chikwado chimamanda chimaobi chimwemwe chinasa chinaza chineme chinenye chinwendu chinyelu chinyere chisom chisomo
chitalu chiti chituru chiwetel chizitere chukwu chukwuebuka chukwuma chuma crisanto crisostomo daisylyn dalitso dami
danilo dapo daramola darwin dawit delali delfin demba dimpho dionisio diyaolu djamila djibril dola dolapo dolor
domingo doyin doyinsola dumisani dunni dzidzai ebenezer ebere ebimobowei ebube edafe edgardo edison edralin edwige
efren efya egbe ekaette ekpo ekua eleazar eleojo elikem elna elorm elvie emefa emelita emerlinda emmalyn emmanuella
enobong enyo enyonam erhun erlinda ermelinda ernesto esel eseosa esinu esohe esosa esperanza ester estrella etinosa
etsub eyitayo ezinne ezinwa fadzai fanta farisai fatoumatta fatuma felicidad felicitas felipe fely ferdie fernan
fidelia fikayo fikile fiyin flordeliza foday folasayo folashade folu foluke folusho fortunato francia frehiwot funbi
fungai funso gaone garba gbemi gbemisola gemmalyn genalyn generoso genet gerardo gerlie gigi glaiza glendalyn godwin
goitom goodluck graciela gugu gugulethu habtom hadiza hafsatu haimanot halimat hamidat haregu hassanatou hauwa henok
hermogenes hermon ibidun ibironke ibukun ibukunoluwa idara idayat ifeanyichukwu ifeyi ifunanya ikechukwu ikponmwosa
imade imee inemesit inno iretiola isagani isioma ismael itohan itunu iyabo iyanu iyanuoluwa iyare jabu jabulani
jaheim jaiyeola janelyn jaylord jeah jemimah jenalyn jennelyn jephthah jerlyn jesusa jezreel jide jinky joana
jocelynn joey jojie jolina jomar jomo jonalyn jonel josefino josiane jovy juanito jumoke junjun juvy kadiatu kadija
kagiso kalkidan kamaria kambili kanayo kandia kangai karabo karamoko kebede kefa kefilwe kene kenechi kenechukwu
kerubo kesiena ketema khady khanyi khanyisile khumbo kiprono kirabo kodwo koffi koku kolawole koranteng korede
kosisochukwu kudakwashe kudirat kufre kukua kunbi kwadjo kwamina kwasia laide lailanie lamide lansana latifat lebo
lebogang leilani leizel lemlem leonida leonila lesedi lethabo letlhogonolo liban lilibeth lindani lindi lindokuhle
liwayway loida lolita londiwe lorelie lovette loyiso ludivina lulama lungile lusungu luyanda luzviminda lwazi lyka
mabinty madalitso mahlet maila makanaka makomborero malick mamadou mandisa mandla mandlenkosi maricar maricor marife
marilen marivel maryjoy maryrose masego matshepo maylyn mayowa mbali mbiya mebrahtu melaku melat melba mercedita
merlinda merlita mfon milagros minkah misgina mmabatho modinat modou moeketsi mofe monde moradeke morounke mosun
mphatso mpho mthunzi mufaro mugisha mukundi muniru musu muyiwa mwamba mwape mwende nadege nafissatou nagla nahom
naledi nanaama nandi nangamso natnael ndeye ndidiamaka ndubuisi neema negash nenen nestor nhlanhla niamke nilda
njabulo njambi njoki nkemdilim nkiru nkiruka nkosana nkosinathi nkululeko nobuhle noemi noluthando nomalanga
nomathemba nombuso nomonde nompilo nonhlanhla nontobeko norlyn nothando noxolo nozipho nqobile nsikak ntombi
ntombizodwa ntsiki nwakaego nyaboke nyakallo nyarai nyarko nyokabi obiageli obiajulu obianuju obiora odessa odion
odunayo ofentse oghenetega oghogho ogochukwu ogonna ohemaa ojo okechukwu okiemute okon olabode olaide olajumoke
olamilekan olanrewaju olaoluwa olapeju olasunkanmi olatunde olatunji olawunmi olayemi olubukola olubunmi olufunke
olufunmilayo olugbenga olumuyiwa oluremi olusegun olusola oluwadara oluwafunke oluwaseyi oluwatosin oluwatoyin
oluyemi oluyinka omobola omolade omolola omoniyi omosede omotayo omowunmi omoyemi onajite onome onyebuchi onyechi
onyedika onyekachi onyinyechi opeoluwa orobosa osahon osariemen osas osasere osawese oseremen oseyi osita otito
oumar ousman ousmane oyebola oyelaran oyewale oyinda oyindamola ozioma palesa pascaline paulinus paulo perla petina
petunia philomene phindile phumla phumzile pontsho princewill purificacion rahma rahmatu ramatoulaye ramatu ramil
refilwe remedios renato rethabile rey reyna reynaldo richel rizal rizalyn rizza rogelio rolando romulo ronaldo
ronnel ropafadzo roselle rosielyn rudolfo ruel rufina rukayat rumbi ruvarashe sabelo saffiatu sahr saido saihou
salamatu salif salimata salvacion salvador samba sanele sarafina sariatu sarjo saudat sebabatso sekai selamawit
selasi selassie selorm semira senait senami senanu seraphine serwaa sesi seyi seyram shamiso shantol shewit shiela
shola shumba sibonelo sibongile sibusisiwe sicelo sihle simbarashe simbiat simphiwe sinazo sindi sindisiwe
sinenhlanhla siphesihle siphiwe siphokazi sisi sithembile sithole sizwe sokhna somadina somaya soyinka sudi sumbo
sunmisola tadiwa tadiwanashe takura tambudzai tamunoibi tanaka tapiwa tarisai tawia tebogo temilade temiloluwa
temitayo temwa tendekai teodora thabang thabani thabiso thandazile thandeka thandokuhle thato thembelihle thembi
thembisile theophilus thokozani thuli thulile thulisile tichaona tidiane tiisetso timileyin tinotenda tinuke tiri
titi titilola titilope tiwalade tiyamike tobiloba tolani tomi tomilola tonderai tonye toyosi tsehay tsepang
tsholofelo tumelo tunmise tuwilika ubong uchechukwu udeme udochi uduak ufuoma ugonna ukamaka umaru unathi unoma
uzezi uzochi vangie vergel vicenta vimbai vongai vusi wairimu waithera wale wangari wanjiru wazi wongani wubit
xolani xolile yaba yabome yahaya yakubu yared yayra yejide yewande yohanna yoliswa yolly yonas yordanos yosief
zandile zawadi zekarias zenaida zenzele zinhle zipporah zoleka zuwena zvikomborero
"""

_EUROPEAN_AND_OTHER = """
abdulkadir abilio adela adelaida adelina adelino adem ademir adina adolfo adriana adrianna adrianne adriano adrien
agnieshka agostino agustin aino aitor aivars akif alba alberto albino aldo aldona alena alesia alessia alessio
alexandre alexandru alexei alexey alfonso alfredo algirdas aliona alisa alla almudena alois alojzy alper altan
alvaro alzbeta amadeu amalia amparo ana anabela anastasija anastazja anatol anatolie anatoly ancuta anda andreia
andrejs andrijana andris andrius andrzejek anelia anelise aneliya angelica angelika angeliki anh aniela annamaria
anneke annelies annemiek anniina antal antanas antoine antoinetta antonela antonello antonietta antonija antonina
apolonia arda arkadiusz armando arminas arnaldo arnaud arne aron arvydas asen asli asta atakan athanasios athina
audrius audrone augustin augusto aurel aurelien aurelija aurelijus aureliu aurica ausra avelino aybek aydin ayten
azamat azucena baiba balazs balint bao baris bartlomiej bayram beate beatriz bela benito benoit berfin berivan
bernardo berta bertrand beyza bianka birgul birol birute blazej bogdana boguslawa bojan bojana boleslaw bora
borislav borys bozhidar branimir branka branko brigita brigitta brunhilde bruno bulut busra camelia camila camillo
cansu carlota catalina catarina cateline caterina catia cecylia celestino celso cemal cemile cengiz cesar cesare
cevdet charlotta chihiro christiane christophe chun cigdem cipriano claudiu clemens concetta constanta constantin
constantina constanza consuelo cornel cosmina costica costin crina cristiana cristiano cyprian czeslawa dace dafina
dagny daiva dalius damiana damjan danguole dani daniele danijel danijela danute daria dariela darija darja darya
deividas delfina demetrio denisa denitsa deniz derya desanka desislav detelina devrim dimitar dimitra dimitrina
dimitris dinis dinu dita djordje dmitri dmitrij dmitry dobromir domas dominika donatas donatella dorin dorina dorthe
dovile dovydas dragana dragomir dragoslav duarte dumitra dumitru dusan duygu dzintra dzmitry ece edgaras edite
edmunds edoardo eduarda edvardas edvinas efstathios egidijus eimantas ekaterina elefteria eleftherios eleni eleonora
elia eligiusz elira eliska elizabeta elke elmars elmira eloi elpida elwira ema emanuela emanuele emese emilian
emiliano emilio emiliya emir encarna engin enric enrique enzo erdal erdem eren erhan erjon erkan erna ernestas erol
ersin erzsebet esma esteban estela estrela etelka eufemia eugen eugenijus eugeniusz eulalia eustachy evgeni evgenia
evgeniy evrim fabiana fabien fabienne fabrice fabrizio fatih fatos faustino federico felicja feliks felisbela
ferdinando feride ferit fermin fiammetta fikret filipa filippo filiz filomena fiorenza fisnik flavia flavio flavius
florbela florea floriana florina fotini franca francisca franciska franco frantisek franz franziska frederic fredrik
fulvio fusun gabrielius gaetano gaia gamze gaspar gediminas geert gelu genc genoveva genowefa georgeta geraldo
gergely gerhard gerlinde germana gertruda gheorghi giancarlo giang gianluca gianna gilberto giorgia giorgio giuliana
giuliano giuseppina gjergj gokhan gonca goncalo gonul goran gordana goretti gozde graciete grazia graziella gudrun
guilherme guillermo gulay gulcan guler gulizar gunay gunnar gunta gustav gustavo guven gyula hakan halide halil
haluk haralambos harri heidrun heinrich heinz helder heleen helvi hendrik hennie henri henrique henryka herculano
herman hermann hermine hilde hildegarde horatiu horea hortensia hristina hristo huseyin hyun iacob iara iason ignacy
ignatius ileana ilia iliana ilie ilir iliya ilka ilkay ilkka ilknur ima immacolata inara inci indre ineta ingmar
ingo ingolf inna innes inta ionel ionica iosif iouri irma irmgard isaura isidora isidro ismet iulian iuliana ivelin
ivelina ivica ivona iwan jaana jacinto jacopo jadranka jae jakov janez janne jannis jarmila jaromir jaroslav
jaroslava jaume jekaterina jelena jelizaveta jeroen jesper jevgenijs jiayi jihoon jiwon joachim joaquim joerg johana
jolana jolita jonna joost jordanka jorgen joseba josef josip jovan jovana judit juha jukka julien julija julijana
juozas juraj jurate juris justinas kaan kadri kaisa kajetan kalina kalman kaloyan kaltrina kari kariina karolin
karoline karolis karsten kasper katalina katarina katarzynka katerina kathrin katia katinka katre kazimiera kenan
kerem ketevan khoi kieu kiril kirill kirsi klemens klement konstantina konstantinos konstanty koray kornel kostas
krasimira kristaps kristiana kristof krists krisztina ksawery ksenija kuba kubra kveta ladislav laima laimis lajos
lale larisa lauma laurentiu laurynas lazar leandro lenka leokadia leonor leontina leopoldo letizia levent levente
libor lida liene liliya lilla linas lino lirije liselotte livio loredana lorenza lorette louna lovro luana lubomir
lucian luciano lucjan lucyna ludovica ludwik ludwika luisa luiz luiza lukas lule lurdes lutz lyubov lyudmila maarit
maarten macarena madalena madalin madalina mafalda magali maija maite malin manolis marcela marceli marcelina
marcelino margarida margherita margrit mariano marianthi marica marieke marija marijana marilena marinela marinos
marita mariyana marjan marjolein marketa markku markus marlies martim marusia maryla maryna marzanna massimo matas
matei matej mateja mateo mateus matias matilde matthieu matti mattia maurizio mauro maurycy maxence maximiliano
mayra mecislovas mehtap melania melchior melek meltem merja mert mesut mevlut mica michela mihail mihails mihnea
mija mikael mikhail mikko milada mileva milica milka milomir milou minako mindaugas mirela mirella mirjam mirka miro
miroslava misa mitko miyuki mladen modesto moises monia morten muge muhammet mukaddes nadezda nadezhda nadja naia
nalan nanami narcis nastasia nastja natalija nataliya natasa natsuki nazan nazli nebojsa necla nedelina nelda nele
nelia nelu nemanja nerijus nermin nesrin neus nevena nevzat nezir nhi nicanor niccolo nicolae nicoleta nicoletta
niculina nihat nikodem nikolaos nikolay nikoleta nikolina nilgun nives noelia noemie norbert nuray nurcan nuri nuria
nurten octavian odeta oguz okan olegs olimpia olivera olivier oliwia oliwier ondrej onur orazio orietta oriol
orsolya oskar osvaldo otilia ottavio oya ozan ozge ozgur ozlem paavo palmira panagiota panagiotis paraskevi parvan
pasquale patricija patrizia patryk pauliina paulius pavle pavlina pavol pelagia penka peppino peteris petko petras
petronela petya phong phu pierluigi piero pierrette pietro plamena polina povilas pranas predrag preslav primitivo
quoc radka radmila radomir radoslava radostina raduta rafael rafaela rafaele rafaella raffaele raimo raimonda
raimondo raimundas rainer ralitsa ramazan ramon ramune rasmus ratko recep refik reinhard reinis renate renzo rezan
rezart ricarda rihards rimma ritva robertas rodolfo romain romualda romulus rosalba rosalia rosana rosangela rosaria
rossella roswitha roza rozalia ruben rumen rumyana rute ryoko ryszarda sabri sakari sakura salih samanta samo sandis
sandro sanja sanna sashka saulius saverio savina sayuri sebastiano sebastiao seda sedef sefa selcuk semih senad
serap serdar sergejs sergey sergiusz serhat serhiy sevda severin severina sevgi sevim seyit shingo shiori shpresa
sia sibel sigita silke silvan silvano silvestre silvija silviu silvo simao simas simonas simonetta sinan sinikka
sintija skaidrite slavica slavka slavko slobodan snezana snezhana snieguole socorro sofija sofiya solange soledad
soner songul sorina stanimir stanislav stanislava stanka stasys stefana stefano stefka stela steliana stepan
stephanos stjepan stoyanka suat sule suna sveta svetla svetlin svetoslav sylwester sylwia szilvia tadas tadeas taina
taisia takis tanja tapio taras tarja tatjana tatyana tayfun teemu telma teodoro teofil teresinha terhi thach thanos
theodoros thoa thu tibor tihomir tiina timo timofey tiziana toader todor toma tomislav toms torsten traian traudl
trifon tuba tugba tulay tuncay tung tuomas turan tvrtko ufuk ugis ugur uldis ulrich umberto umut urbano urs ursel
urte uxia vaclav vadim vadims vaidas valdas valdemar valentino valeria valerica valerija valeriu valters vania vanja
vanya vasil vasiliki vassilis vasyl vedat velina velko verica vesela veselin veselina viera viesturs viktorija
vildan vilhelmina vilija vilmos vincas violetta virgil virgilijus virginie virginija vitalija vitalijs vitaly vito
vittoria vittorio vivica vlad vlada vladan vladislav vladka vlado vlasta vlatka vojin vojtech voula waltraud
wawrzyniec wilhelm wincenty witold wlodek wlodzimierz wolfram xavi xhevat xiaoli xiaoyan ximena xinyi yalcin yanyan
yasar yavuz yesim yigit yoana yoanna yordan yuksel yulia yulian yuliana yuliia yvona zafer zaiga zana zaneta zdenka
zdravka zdravko zeki zekiye zeljko zenona zerrin zigmund zinaida zivko ziya zlatka zlatko zoran zorica zuhal zuzana
zuzanka zvonimir zydrunas
"""

MORE_NAMES = frozenset(
    f"{_BRITISH_AND_IRISH} {_SOUTH_ASIAN_AND_ARAB} {_AFRICAN_CARIBBEAN_AND_FILIPINO} {_EUROPEAN_AND_OTHER}".split()
)
"""Names that are hardly ever anything else."""

"""First names that people in the United Kingdom go by, of many origins; written for this project by hand.

A name that is also an ordinary word, a place or a month stands in a list of its own.
"""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

_BRITISH_AND_IRISH = """
aaron abbi abbie abbigail abby abigail adam addison adele adrian adrienne agatha agnes aidan aiden ailsa aimee
ainsley aisling alan alana alannah alastair albert alec aled alex alexander alexandra alexis alf alfie alfred
alice alicia alison alistair allan allen allison althea alun alwyn alyssa amanda amelia amelie amy anastasia
andrea andrew andré andy angela angelina angharad angie angus anita ann anna annabel annabelle annalise anne
annemarie annette annie annmarie anthea anthony antoinette antonia antony aoife archie ariana arianna arlene
arnold arran arthur arwen ashleigh ashley ashling attracta aubrey audrey aurora austin ava aveline avril ayesha
barbara barney barrie barry bartholomew beatrice beatrix becca becci becky belinda bella ben benjamin benji
bernadette bernard bernice bert bertha beryl bess beth bethan bethanie bethany betsy bettina betty bev beverley
beverly bianca billie billy bobbie bobby bonnie boris bradley brandon breda brenda brendan brett brian briana
brianna bridget bridie brigid britney bronagh bronwen bronwyn bruce bryan bryn bryony bríd brónagh byron caitlin
caitlyn caleb callum calum calvin cameron camilla candice caoimhe cara carina carl carla carlos carly carmel
carmen carole caroline carolyn carrie carys casey caspar caspian cassandra cassidy cassie cathal catherine
cathleen cathryn cathy catrin catriona cecil cecilia cecily cedric celia celine ceri cerys chantal chantelle
charlene charles charley charlie charlotte chelsey cheryl chloe chloë chris chrissie chrissy christa christabel
christel christina christine christopher chrystal cian ciara ciaran cindy claire clara clare clarence clarissa
clark claud claude claudette claudia clement clementine cleo clive clodagh cody colette colin colleen concepta
connor conor constance cora cordelia corey corinne cormac corrine courtney craig cressida cynthia cyril daisy
damian damien damon dan daniel daniella danielle danii danny daphne darcey darcy daren darragh darren darryl dave
david davina deana dearbhla deb debbie debi deborah debra debs declan deidre deirdre delia delilah della delores
denis denise dennis derek dermot derrick desmond diana diane dianne diego dilys dionne dolores dominic dominique
donal donald donna donnacha dora doreen doris dorothea dorothy dougal dougie douglas duncan dylan eamonn eddie
edgar edie edith edmund edna eduardo edward edwin edwina eileen eilidh eilish eilís eimear elaine eleanor elena
eliana elias elijah eliot elisa elisabeth elise eliza elizabeth ella elle ellen elli ellie elliot elliott ellis
eloise elsa elsie elspeth elton elvis emer emilia emilie emily emma emmanuel emmett emrys enid enya eoin erica
erik erika erin ernest ernie esme esmee esther ethan ethel etta euan eugene eugenia eunice eva evan evangeline
evelyn evie ewan ezra fay faye felicity felix fergal fergus fidelma finbar finlay finley finn finola fintan fiona
fionnuala flo florrie floyd fran frances francesca francine francis franklin fraser fred freda freddie freddy
frederick freya gabriel gabriella gabrielle gareth garfield garry garth gary gavin gaynor gemma genevieve geoff
geoffrey george georgie georgina gerald geraldine gerard gerri gerry gertrude gethin giles gillian gina gladys
glenda glenn glenys gloria glyn glynis glynnis godfrey gordon graeme graham grainne greg gregor gregory greta
guinevere gwen gwenda gwendoline gwyn gwyneth hamish hannah harley harold harriet harrison harvey hattie hayden
hayley hector heidi helen helena helene henrietta henry herbert hermione hettie hilary hilda hollie howard hubert
hugh hugo hywel iain ian ianto ida ieuan ifan ike ilana imelda imogen ines ingrid ioan iona irene isaac isabel
isabella isabelle isadora isla ismay isobel ivan ivor izzy jackie jackson jacky jacob jacqueline jacqui jacquie
jago jaime jaimie jake jakob jamal james jamie jan jane janet janette janice janine jaqueline jared jarvis jason
jasper jayden jayne jed jeff jeffrey jem jemima jemma jen jenna jennie jennifer jenny jeremiah jeremy jermaine
jerome jess jessica jessie jill jillian jim jimmy jo joan joanna joanne jodie joe joel johanna john johnathan
johnny joleen jolene jolie jon jonah jonas jonathan joni jonny jools jordyn jorja jos joseph josephina josephine
josette joshua josiah josie joss josé joyce juan judah judith judy jules julia julian juliana julie juliet
juliette justin justine kaitlin kaitlyn kara karen karin karina karl karla kasey kat kate katelyn kath katharine
katherina katherine kathie kathleen kathryn kathy katie katrina katy kaye kayla kayleigh kayley keeley keira
keiran keiron keith kellie kelly kelsey ken kendra kenneth kenny kenzie keri kerri kerrie kerry kev kevin kian
kiara kiera kieran kieron kierra kim kimberlee kimberley kimberly kimmy kirby kirsten kirstie kirstin kirsty kris
kristel kristen kristian kristina kristine kristopher kurt kyla kyle kylie lacey lachlan lana laney larry laura
lauren laurence laurie lauryn lawrence layla lea leah leanda leanna leanne leeanne leigh leila len lena lenny leo
leon leona leonard leonie leonora leroy lesley leslie lester leticia lettie lewis lexi liam liana libby lilian
lilith lillian lillie lilly lina linda lindsay lindsey linette linzi lionel lisa lisette liv livvy liz liza lizzie
lizzy llewellyn lloyd logan lois lola loretta lorna lorraine lottie lou louella louie louis louisa louise lowri
luca lucas lucia lucie lucien lucille lucinda lucy luke lulu luna lydia lyle lyn lynda lyndsay lyndsey lynette
lynn lynne lynnette lynsay lynsey lyra mabel mable maddie maddison madeleine madeline madison maeva maeve maggie
maia mairead mairi maisie maisy malachi malachy malcolm mallory mandy manuel mara marc marcel marcella marci
marcia marco marcus margaret margery margot marguerite maria mariah marian marianne marie marilyn mario marion
marisa marissa marjorie marlene marlon marnie marsha marta martha martin martina martyn mary maryann maryanne
marylou mathew mathilda matilda matt matteo matthew matty maud maude maura maureen maurice mavis maxine maxwell
meagan meg megan  melanie melinda melissa meredith merle mervyn meryl mhairi mia micah michael michaela micheal
michele michelle mick mickey mike mikey mildred millicent millie mimi mina mindy minnie mira miranda miriam misha
mitch mitchell moira mollie molly monica monique morag morgan morris mortimer morwenna moses moyra muriel murray
myfanwy myra nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neal ned neil nellie nerys
nesta neve neville niall niamh nichola nicholas nick nicki nickie nicky nicola nicole nigel nikhita nikita nikki
nina noah noeleen noelle nora norah noreen norma norman nuala odette oisin oisín olga oliver olivia ollie olwen
omar oona oonagh ophelia orla orlagh orlaith oscar osian oswald owain owen paddy padraig paige pam pamela patrice
patricia patrick patsy patty paul paula paulette paulina pauline pedro peggy penelope pete peter petra phil philip
philippa phillip phillipa philomena phoebe phyllis pierre pippa poppy posy primrose priscilla quentin quincy quinn
rachael rachel rachelle ralph ramona ramsay randolph raphael ravenna raymond reanne rebecca rebekah reece reggie
reginald renee renée reuben rhian rhianna rhiannon rhoda rhona rhonda rhydian rhys ricardo richard richie rick
rickie ricky rikki riley rita roanne robbie robbo robert roberta robyn rochelle roddy roderick rodney roger roisin
roland rolf romeo romy ron ronald ronan ronnie rory rosa rosaleen rosalie rosalind rosalyn rosamund rosanna
rosanne roseanne rosemarie rosetta rosie rosina roslyn ross rowena roxanne roy ruairi rufus rupert russ russell
ruth ryan ryder sabrina sade sadie saffron sally salvatore sam samantha sammy samson samuel sandra saoirse sara
sarah sarahjane sasha saskia saul scarlett scott seamus sean sebastian selina selma serena seth shane shani
shannon sharon shaun shauna shay shaz sheena sheila shelby sheldon shelley shelly sheree sheridan sherri sheryl
shirlee shirley shona sian sibyl sidney sienna silas silvia simeon simon simone sinead sinéad siobhan siobhán siân
solomon sonia sonja sonya sophia sophie sorcha spencer stacey stacie stacy  stanley stefan stella steph
stephan stephanie stephen steve steven stevie stewart stu stuart sukie susan susanna susannah susanne susi susie
suzanna suzanne suzette suzie sybil sylvester sylvia tabitha tadhg talia tallulah tamara tami tammy tamsin tania
tanisha tanya tara taryn tasha ted teddy tegan terence teresa teri terrence terri terry tess tessa thea thelma
theo theodora theodore theresa thomas tiana tiegan tiffany tilda tilly tim timothy tina toby todd tom tommo tommy
toni tony tori tracee tracey traci tracie tracy travis trevor tricia trina trish trisha tristan trudi trudy tyler
tyrone ulrika ursula  valerie vanessa vaughan velma vera vernon veronica  vicci vicki vickie vicky victoria
vikki vince vincent virginia viv vivian vivien vivienne wallace walter wanda warren wayne wendi wendy wesley
wilbur wilf wilfred wilhelmina william willie willis wilma winifred winnie winston xander xavier yasmin yolanda
yvette yvonne zac zach zachariah zachary zack zak zander zara zelda zena zoe zoey zoie zola zoë
"""

_SOUTH_ASIAN = """
aarav aarti abdul abdullah abhishek abida adeel adil adnan afzal ahmad ahmed aisha aishah ajay ajit akash akbar
akhtar akshay alisha aliya aman amandeep amar amardeep amarjit ameena ameera amina aminah amir amit amita amjad
amna amrit amrita anand ananya aneesa anika anil anisa anish anisha anjali anju ankit ankita anoop ansar anu anuj
anup anushka anwar aparna aqsa archana arif arjun arshad arti arun aruna arvind asad asha asif asim asma asmaa
avinash avtar ayaan ayan ayisha azam azhar aziz azra baber balbir baldev baljinder baljit balwinder basharat
bashir beena bharat bharti bhavesh bhavika bhavna bhupinder biju bilal bina bindu bushra chaminda chandni chandra
charanjit chetan chirag darshan davinder deepa deepak deepika deepti devika dhruv dilip dilraj dilshan dina
dinesh dipak dipti divya ehsan fahad faisal faiza farah farhan farhana farida farooq faruk fatema fathima fatima
fatimah fayyaz firdous fozia gagandeep ganesh gaurav geeta ghulam gita gopal govind gulshan gurdeep gurdip
gurinder gurjit gurmeet gurpreet gurvinder habib hadiya hafsa haider hajra hamid hamza hanif haq hardeep harinder
haris harish harjinder harjit harminder harneet haroon harpreet harsha harshad harvinder hasan haseeb hassan hema
hemant hena hina hira humaira humayun husna hussain ibrahim iftikhar ijaz ikram imran inayat inderjit indira ippy
iqbal iqra irfan irum ishaan ishaq ishrat ismail jabeen jagdeep jagdish jagjit jaspal jaspreet jasvinder jaswinder
javed javid jaya jayanti jayesh jayshree jeevan jijo jincy jitendra jomon jyoti jyotsna kabir kalpana kamal
kamaljit kamran kanwal karan karim karthik kashif kaushik kavita kavitha ketan khadija khadijah khalid khalida
khurram kiran kirit kishan kishor komal krishna krishnan kuldeep kuldip kulvinder kulwinder kumar kumari kusum
lakhbir lakshmi lalita lata laxmi leena lubna madhu madhuri mahesh mahmood mahmud majid malik malika manav mandeep
maninder manish manisha manjeet manjit manjula manoj manpreet mansoor maqsood maryam masood mastan masuma maya
mayur meena meenakshi meera mehmood mehreen mehul minaz minesh misbah mita mohamed mohammad mohammed mohamud mohan
mohit mohsin monika mubarak mudassar muhammad mujahid mukesh mumtaz munir murtaza musa mushtaq mustafa nabeel
nabila nadeem nadiya naeem nafisa naheed naila naina najma nalini namrata nandini naresh nargis narinder nasar
naseem nasir nasreen nasrin natwar navdeep naveed naveen navin navjot navneet nazia nazir neelam neeta neha nidhi
nighat niharika nikhil nilesh nimal nimisha nimra niraj nirmal nirmala nirosha nisha nishant nita nitin nosheen
nusrat omair osman padma palvinder pankaj paramjit parminder parvati parveen parvez parvin pavan pooja poonam
prabha prabhjot prakash pranav prasad prashant pratik pravin preeti prerna prianka pritam priti priya priyanka
pushpa qasim rabia radha radhika rafiq raghu rahat raheela raheem rahim rahman rahul rajan rajat rajesh rajinder
rajiv rajni rajnish raju rajvinder rakesh rakhi raman ramesh ramila ramnik rana ranbir rani ranjana ranjit rashda
rashid rashida rashmi raveena ravi ravinder raza razia reema reena rehan rehana reji rekha renu reshma rina rishi
ritesh ritu riya rizwan rizwana rohan rohini rohit roshan roshni rubina ruchi rukhsana rukhsar rupa rupal rupinder
saba sabah sabiha sabina sabir sadaf sadia sadiq saeed saeeda safia safiya sahar sahil saif saima saira sajid
sajida saju sakina salim salma salman samina samir samira sanaa sandeep sandhya sanduni sangeeta sanjay sanjeev
sanjiv santosh sapna saqib sarfraz sarita sarwar satinder satish satnam satvinder satwant saurabh savita seema
shabana shabir shabnam shagufta shahbaz shaheen shahid shahida shahnaz shahzad shaila shaista shakeel shakil
shakila shalini shama shamim shamima shanaz shankar shanta sharmila shashi shazia sheeja sheetal shehnaz shibu
shilpa shiv shivani shoaib shobha shreya shruti shubham shyam siddharth sijo simran simrat sita sivakumar smita
sneha sohail soham sonal sonali sonam sonu sridhar subash sudha sudhir suganthi suhail sujata sukhdeep sukhdev
sukhi sukhjinder sukhvinder sukhwinder suki sultana suman sumaya sumita sumitra sundeep sunil sunita surbhi
surender suresh surinder surjit surya sushil sushma swati syed tabassum tahir tahira tahmina tajinder talat talha
tanveer tanvi tanzila tariq taslima tayyab tayyaba tehmina tejal thanuja tharindu thivya uday uma umair umar umesh
upinder urmila urvashi usha usman vaishali vandana varinder varsha varun vasant veena venkat vibha vidya vijay
vikas vikram vimal vinay vineeta vinita vinod vipin vipul vishal vivek waheed wahida waqar waqas waseem yasir
yasmeen yasmina yogesh younis yousaf youssef yusuf zafar zaheer zahid zahida zahir zahra zain zaina zainab zakir
zarina zeenat zeeshan zoya zubaida zubair zulfiqar zunaira
"""

_AFRICAN_AND_CARIBBEAN = """
abdi abdirahman abdullahi abebe abena abeo abimbola abiodun abiola adaeze adaora ade adebayo adebola adeola
adesola adewale adunni afia afua akosua akua akwasi alhaji almaz ama amadi amaka amara ayo ayodeji ayodele ayomide
ayotunde babatunde balogun bamidele bereket bisi bola bolanle bukola busola chiamaka chibuzo chidi chidinma chika
chike chima chinedu chinelo chinonso chinwe chioma chipo chizoba chukwudi chukwuemeka cleveland clovis damilola
dayo delroy deshawn desta devonte diallo dikembe dwayne ebele ebony ebun efua ekene ekow emeka enitan enoch errol
eshe esi esinam everton ewa fadekemi faduma fadumo farai farhiya fatmata fatou fatoumata femi folake folasade
funke funmi funmilayo gbenga gifty haja hawa hibo hiwot hodan idowu idris ife ifeanyi ifeoma ifeyinwa ifrah ige
ijeoma ikenna isatou jabari jahmal jelani kadeem kafui kamau kareem kehinde keisha kelechi kemi khadra kofi kojo
kunle kwabena kwadwo kwaku kwame kwasi kweku kwesi lamar lamin lanre latisha latoya lekan lerato lindiwe lloydie
makeda mariam mariama mawuli mensah modupe mojisola monifa mulugeta mwangi ndidi nene ngozi nimco njeri nkechi
nkem nnamdi nneka nokuthula nomsa nonso nosa nyasha obi obinna ogechi ola olabisi oladele olamide olayinka olu
olufemi olumide oluwaseun oluwatobi omolara omotola onyeka onyinye orville osagie osaro rahel rasheed rotimi rudo
rutendo ruvimbo sagal sanchez segun sekou selam semhar seun shakira shanelle shanice shaniqua shantel sibusiso
simba sipho siyabonga sola solape tafadzwa taiwo takudzwa tamika tanesha tanika tashan tatenda tawanda tayo temi
temitope tendai tesfaye thabo thandi thandiwe themba tigist tinashe tiwa tobenna tobi tochi tolu tolulope tope
tosin tremaine tunde tyreke tyrese uche uchenna udo ugo ugochukwu warsame winsome yaa yaw yemi yetunde yinka
yohannes yonis zainabu zanele zodwa zuri
"""

_EUROPEAN = """
adrijana agata agnieszka aleksander aleksandra alenka alessandra alessandro alicja alina andreas andreea andrei
andrzej aneta anka anneliese annika anouk antonella antoni antonio arek artur astrid aurelia barbora bartek
bartosz beata birgit bjorn blanka bogdan bogna bogumila boguslaw bozena bożena bronislaw bruna camille catalin
cezary chiara claudio corina cosmin costel cristian cristina czeslaw dagmara dainius damir danuta darek darius
dariusz dieter dimitri dimitrios diogo doina dominik dorota dragan dragos edita edyta egle elisabetta elzbieta
elżbieta emil enrico ewelina fabio federica fernando filip florentina florian florin francesco franciszek francois
franek frederico freja fryderyk gabija gabor gabriela georgi georgios gheorghe gianni giovanni giulia giuseppe
gosia gottfried grazyna grażyna gretchen grzegorz guido gunther halina hanna hans heike helga helmut henrik
henryk honorata horst ieva ignacio igor ilona ilse inga ingeborg inmaculada ioana ioannis ionela irena irina
isabelita ivana iveta ivo iwona iza izabela jacek jadwiga jakub janina janusz jarek jaroslaw javier jens jerzy
joao joaquin jochen jolanta jordi jorge jose jozef juergen julita jurgen justyna kacper kamil kamila karel
karolina kasia katarzyna katja katya kazimierz kestutis kinga kirsti klaudia klaus konrad konstantin kornelia
krystian krystyna krzysztof ksenia lars laszlo lech leonardo leszek lidia lieke liesbeth ligia lorenzo ludmila
luigi luis lukasz maciej mads magda magdalena magnus maja malgorzata malgosia manuela marcelo marcin marek mareks
margarita maribel mariola mariusz marlena marzena mateusz mathieu matthias małgorzata mette michal michał
mieczyslaw miguel mihaela mihai mikolaj milena milos miroslaw natalya nela niels nikolai nikos nuno oana oksana
oleg oleksandr olena pablo paola paolo pascal patrycja pavel pawel paweł petr petru philippe pilar piotr przemek
przemyslaw radek radoslaw radu rafal raisa raluca ramunas raquel razvan renata rocio rodica roksana romuald
rosario ruta ryszard sabine salome sandor serban sergei sergio sergiu slawek slawomir sofia sofie sorin stanislaw
stavros stefania stelian sven svetlana szymon tadeusz tamas tatiana teodor tereza thierry tiago tomas tomasz
ulrike urszula ute uwe valentina vasile vasilis vesna viktor viktoria vincenzo violeta viorel vitalie vladimir
volodymyr waclaw waldemar weronika wieslaw wieslawa wiktor wiktoria wioletta wladyslaw wojciech wojtek wolfgang
xenia yana yannis yuliya yuri zbigniew zbyszek zdenek zdzislaw zenon zeynep zofia zuzanna zygmunt łukasz żaneta
"""

_OTHER = """
abbas abdelkader abdulrahman abu ahlam ahmet aiko akiko akira ala alaa ali amal amani aminata ammar analyn arash
arezoo arnel ashraf aylin ayse aysha azadeh azar bahar bahareh banu barış behzad berk binh bulent burak cem ceren
chau cheng cristy dilara dilek divina duc ebrahim ebru editha eduard elif emine emre enes esra eyad fadi fadia
fares faris farzaneh fatemeh fatma ferdinand ferhat feyza firas gilda gulsen hala halima hana hanan hanh hani hao
haruka hatice hazem hieu hiroshi hossein huda hulya huong hussein huy huyen ihsan imad inas jalal jamila jennylyn
jhoanna jiahui jiang jie jing jocelyn joselito jovelyn kadir kaveh kazuo keiko kemal kenji khaled khanh khoa laila
lani layal leyla liang liezl lijuan linh liwei lorelyn mahdi mahmoud majda makoto manal maricel maricris mariko
marilou marites marivic marlyn marwa marwan maylene mazen mehdi mehmet mehran mei meiling melchor merlyn michiko
mingyu minh mohsen mostafa muna murat mylene nada nader nadir najib naoko nasser nawal nazanin negar nenita nevin
nga ngan ngoc nguyen nhung niloofar nima noriko nour noura omer orhan osama parisa pegah phuong qian qiang qing
quang quynh rabab rami rania rasha reem reza rima rodel rodrigo rommel rosalinda roya ruba rui saad sachiko sadegh
saleh salwa saman samer sami samia sanam satoshi sedat selin semra serkan shadi shahram shaima shayan sherif
shirin shu soraya suha suleiman taha tahmineh takashi takeshi tamer tao tarek teresita thanh thao thuy tien trang
trinh truc turgut tuyet umit virgilio volkan wael walid wei weiming xia xiao xiaoming xin xiu xuan xue yahya
yasemin yasin yildiz ying yoko yong yoshiko yuan yue yuki yumi yun yunus zaid zaynab zeinab zhang zhen zhi zhou
ziad
"""

_MORE = """
aanya aarya abosede achieng adaku adanna advik adwoa ailis aiste akinyi akunna aleena anastasiia anaya anca
andras ania archy arlo arlyn arturas atieno ayobami babs baffour barb basia bazza beatka becs bernie bertie
bex bimpe blessmore bogumil bohdan bukky busisiwe cadi catrina cherilyn chez chiamanda chipiwa cillian cledwyn
cliona dafydd damilare daz delano dellroy delphina delphine desislava devaughn diarmuid donncha donnie dottie
eabha ebuka efa effie efosa eilis eirlys elin elodie elowen elsbeth eluned emlyn eoghan eshal eszter ettie
ezekiel fadumah ferenc ffion fiadh florica gazza gertie gethyn gheorghita ghislaine giedre gintaras goronwy
gosiek grazka gurdev gurpal gwenllian gwilym gyorgy hafiza hardev harleen harpal hassanat heulwen iagan iestyn
ifeoluwa ildiko ilinca ilze immy inaaya inese ionut iryna ishani isolde issy istvan iulia ivaylo jacqs jagoda
jahanara janis jasleen jaxon jayla jeanette jeanie jeannette jeannie jermain jhun jola joselyn jurgita kamande
kasimir katalin kateryna kayden kayleb kenzo kez kiaan kiranjit kirstine koby kosi krasimir kudzai kwabs
lascelles laszla leighton lexie liga liudmyla liviu lleucu llinos lonnie lorcan maame mabli maciek maddy mags
mahnoor mairghread makena manvir mared maribeth meleri mihaita mircea monifah monowara morayo moreen morenike
morven muireann mumbi munashe mykola nanayaa nanw nataliia nazma ngonidzashe nompumelelo nomvula nurul nuzhat
nyaradzo obioma olawale oleh oluchi oluwadamilola oluwafemi oluwakemi opeyemi osaze otieno otis ottilie ovidiu
oyinkan padraic panashe perce plamen rasa rayyan razvana resham reyansh rhodri rimantas rizalina roise rokeya
rosheen ruaridh rubeena ruksana rumbidzai sadhbh sahra seonaid shaheda shamsa shanique shazza shevonne shirina
sile simona simrit sioned sipiwe somto sorley stoyan struan sukhpreet tadhgan tariro tegwen tejinder thulani
titilayo todorka tomos tottie toyin trixie tsitsi tudur tyrell ubah uzoamaka uzoma vaida valdis vihaan vinnie
vytautas wambui wanjiku yaroslav yordanka zayd zayn zhivko zivile zoltan zosia zsofia
"""

CAPITAL_NAMES = frozenset(
    """
    abe abel ada adonis alma amber ambrose annis ash ashton axel bailey basil bea beau beck belle blake bob bonny
    brad brooke bryce bud carol cary chad chuck clay cliff clifford coco cole connie corin cosmo crispin curt curtis
    dale dana dawn dee del demi des dev dexter di dick dixie dolly don dot drew dustin earl ed eddy eden ela eli em
    eric eve fern fleur flora foster frankie gabby gail gale gaye gene gill glen gracie griffin gul gus guy hal hank
    hari harry hazel heather henry herb hien holly honor hui ila iman ina ira iris ivy jac jack jade jannah jasmin
    jasmine jay jean jesse jewel jia jian jock jojo jordan josh jude julius jun juno kai kay kelvin kirk kit kitty
    lance lara lee lei li lia lila lily lin ling linus lu mac madge madina mae manna manny marge margo marshall
    mason mat max mel mick micky miles milo min ming mischa misty mo moe mona monty myrtle nat nell nia nic noel
    noor norm nur oli otto pansy pat pearl peg penny perry pia piers ping pip piper prem pru queenie rae rai raj ram
    ratna ray reed reg rene rex rhea ria rob robin rod rosemary rowan roxy ruby rusty sal sana sandy savannah shae
    shan sherry shiloh sid sissy skye sol sonny stan sterling sue sunny tad tanner tansy taylor thi tia titus trey
    troy truman tuan ty una val verity vic victor viola violet wade wally wen whitney willa willow wills woody wren
    wynn yan yi yu zion al amos barney cath dom gav ged jas kel lin nik stef vi brooklyn cal dallas daisy dalton
    dante deacon dec deep dusty flick gracious hai harsh hung jazz jordan kia lan meadow milton mini misty oakley
    olive orlando pearl pierce poppy ros scarlet serenity shea sian tam tess trinidad ty tyson viral wendi
    """.split()
)
"""Names when they begin with a capital inside a sentence; in small letters as often something else."""

ALSO_WORDS = frozenset(
    """
    amity angel april aria art august autumn bay beauty bill birch blaze blessing bliss briar brook buck buddy
    candy carter chance charity chase chelsea cherry chester christian clover comfort cooper coral crystal dean
    destiny devon diamond duke earnest elm emerald faith favour fawn florence forest frank gay gem georgia gift
    glory goodness grace grant gray grey happy harmony harper haven heath heaven honey honour hope hudson
    hunter india indigo innocent jersey jesus joy june justice karma kent lavender liberty lilac lincoln lourdes
    love loveness lucky magic magnolia major marina mark marvellous maverick may melody memory mercedes mercy
    merry milan miracle noble nova olive opal page paris parker patience peace petal phoenix precious preston
    prince princess promise prosper prudence raven rich river rocky roman rose sage sapphire scout sierra silver
    sky star storm summer sunshine sydney tan temple trace trinity tulip turner tyne unity van victory walker will
    winter wisdom woods
    """.split()
)
"""Names that are as often something else, also with a capital: the words around them decide."""

FIRST_NAMES = (
    frozenset(f"{_BRITISH_AND_IRISH} {_SOUTH_ASIAN} {_AFRICAN_AND_CARIBBEAN} {_EUROPEAN} {_OTHER} {_MORE}".split())
    - CAPITAL_NAMES
    - ALSO_WORDS
)
"""Names that are hardly ever anything else."""

"""Everyday words by kind of value; an underscore stands for a space within a value."""

from __future__ import annotations

_REAL: dict[str, str] = {
    "name": """Ana Ben Clara David Emma Felix Grace Hugo Ines Jonas Kira Liam Maya Nora Oscar Paula Quentin Rosa
        Sam Tara Ulrik Vera Will Xenia Yusuf Zoe Alice Bob Carol Dan Eve Frank Gina Henry Iris Jack Kate Leo Mia
        Noah Olivia Peter Ruth Sofia Tom Uma Victor Wendy Yara Zack Anders Bianca Carlos Diana Elena Fatima George
        Hannah Igor Julia Karim Laura Marco Nadia Omar Priya Ravi Sara Theo Valeria Walter Yuki Ahmed Mei Chen
        Aisha Pablo Lucia Ingrid Lars Astrid Erik Freya Sven Greta Otto Lena Max Anna Paul Marie Luca Giulia
        Pierre Camille Louis Ewa Piotr Ivan Olga Dmitri Tanya Kofi Ama Chidi Ngozi James Mary John Linda Robert
        Susan Michael Karen Daniel Lisa Matthew Betty Mark Emily Steven Amy Kevin Angela Brian Laila Hassan Leila
        Samir Jun Hana Kenji Sakura Amelia Ethan Sophie Lucas Chloe Mateo Isla Rohan Zara Finn Elif Mehmet Sanna
        Jakob Ida Magnus Signe Anika Arjun Deepa Wei Ling Minh Thuy Amara Kwame Zainab Hamza Rachel Simon Naomi
        Adam Hanna Tobias Klara Emil Agnes Viktor Irina Marta Diego Carmen Javier Pilar Beatriz Joao Rafael
        Francesca Lorenzo Chiara Alessandro Nina Stefan Petra Milan Jana Tomas Eva Josef Katarina Bruno Margaret
        Patricia Thomas Nancy Andrew Joanna Gareth Rhys Siobhan Declan Aoife Fiona Callum Eilidh""",
    "pet": """Biscuit Rex Momo Luna Bella Milo Coco Daisy Rocky Shadow Simba Nala Oreo Pepper Ginger Whiskers
        Felix Tiger Smokey Buddy Charlie Cooper Duke Bear Zeus Toby Jasper Ruby Rosie Molly Sadie Lucky Patch Spot
        Fluffy Mittens Socks Snowy Bandit Rusty Scout Ziggy Mochi Peanut Waffles Pickles Noodle Muffin Cookie
        Pumpkin Nemo Bubbles Goldie Kiwi Mango Olive Poppy Willow Hazel Finn Loki Thor Apollo Nova Stella Archie
        Teddy Barney Mia Balu Minka Tommy Benny Lola Max Nero Kira Sunny Oscar Leo Lilly Bonnie Clyde Fudge Toffee
        Caramel Pixie Maple Snoopy Garfield Salem Onyx Ghost Storm Misty Smudge Tigger Bruno Rolo Marley Dexter
        Bailey Sasha Ace Hugo Paws Sir_Barks Mr_Whiskers Princess Captain_Fluff Miss_Kitty Lady""",
    "city": """Bergen Oslo Paris London Berlin Madrid Rome Lisbon Vienna Prague Dublin Athens Warsaw Budapest
        Helsinki Stockholm Copenhagen Amsterdam Brussels Zurich Geneva Milan Venice Naples Turin Porto Seville
        Valencia Lyon Nice Marseille Hamburg Munich Cologne Leipzig Dresden Krakow Riga Vilnius Tallinn Reykjavik
        Edinburgh Glasgow Manchester Liverpool Leeds York Bath Oxford Cambridge Boston Chicago Seattle Denver
        Austin Dallas Houston Miami Atlanta Portland Phoenix Toronto Montreal Vancouver Ottawa Sydney Melbourne
        Brisbane Perth Auckland Wellington Tokyo Kyoto Osaka Seoul Beijing Shanghai Delhi Mumbai Cairo Nairobi
        Lagos Accra Lima Bogota Quito Santiago Istanbul Ankara Dubai Singapore Bangkok Hanoi Manila Jakarta
        Trondheim Tromso Stavanger Malmo Gothenburg Utrecht Ghent Antwerp Basel Salzburg Graz Bilbao Granada Cork
        Galway New_York San_Francisco Los_Angeles New_Orleans San_Diego Las_Vegas Salt_Lake_City Buenos_Aires
        Rio_de_Janeiro Sao_Paulo Mexico_City Cape_Town Hong_Kong Kuala_Lumpur Tel_Aviv Abu_Dhabi New_Delhi
        Ho_Chi_Minh_City The_Hague Santa_Fe San_Jose St_Andrews Frankfurt Stuttgart Dusseldorf Nuremberg Bremen
        Rotterdam Eindhoven Bologna Florence Verona Palermo Genoa Barcelona Malaga Toulouse Bordeaux Nantes Lille
        Strasbourg Bern Lausanne Linz Innsbruck Brno Gdansk Wroclaw Bucharest Sofia Belgrade Zagreb Ljubljana
        Split Sarajevo Thessaloniki Kyiv Odesa Tbilisi Yerevan Baku Doha Riyadh Beirut Amman Tunis Casablanca
        Marrakesh Algiers Dakar Kampala Addis_Ababa Johannesburg Durban Karachi Lahore Kolkata Chennai Bangalore
        Hyderabad Pune Kathmandu Colombo Taipei Shenzhen Nagoya Sapporo Busan Adelaide Hobart Christchurch Dunedin
        Calgary Winnipeg Halifax Quebec Detroit Cleveland Pittsburgh Philadelphia Baltimore Minneapolis Nashville
        Memphis Tucson Sacramento Oakland Bristol Cardiff Swansea Belfast Newcastle Sheffield Nottingham Leicester
        Birmingham Southampton Brighton Norwich Exeter Plymouth Aberdeen Dundee Inverness Limerick Uppsala Aarhus
        Odense Turku Tampere Bodo Kristiansand Drammen""",
    "country": """Norway Sweden Denmark Finland Iceland France Spain Italy Portugal Germany Austria Poland Greece
        Ireland Scotland Wales England Canada Mexico Brazil Chile Peru Argentina Japan China India Kenya Ghana
        Egypt Morocco Turkey Croatia Hungary Romania Estonia Latvia Vietnam Thailand Australia New_Zealand
        South_Africa South_Korea Sri_Lanka Costa_Rica the_Netherlands Switzerland Belgium Luxembourg Malta Cyprus
        Slovenia Slovakia Serbia Bulgaria Ukraine Georgia Armenia Israel Jordan Lebanon Nepal Pakistan Bangladesh
        Indonesia Malaysia Singapore Taiwan Mongolia Cuba Colombia Ecuador Bolivia Uruguay Panama Jamaica Tunisia
        Senegal Nigeria Uganda Tanzania Rwanda Namibia Madagascar Ethiopia""",
    "job": """teacher nurse doctor engineer baker carpenter plumber pilot lawyer chef gardener electrician dentist
        journalist librarian mechanic painter photographer programmer musician actor architect accountant farmer
        florist tailor welder waiter cashier translator economist chemist biologist physicist historian editor
        writer designer barber butcher jeweller firefighter judge sailor surgeon pharmacist vet secretary manager
        consultant analyst banker driver cook cleaner coach paramedic optician surveyor geologist potter weaver
        beekeeper brewer midwife therapist professor researcher student software_engineer primary_school_teacher
        high_school_teacher taxi_driver bus_driver truck_driver train_driver data_scientist graphic_designer
        web_developer project_manager product_manager sales_manager police_officer social_worker flight_attendant
        estate_agent real_estate_agent civil_engineer mechanical_engineer music_teacher yoga_teacher
        personal_trainer shop_assistant office_manager tour_guide travel_agent speech_therapist
        occupational_therapist physiotherapist psychologist psychiatrist veterinarian radiologist anaesthetist
        cardiologist bookkeeper receptionist bartender barista plasterer bricklayer roofer joiner blacksmith
        cobbler goldsmith watchmaker fisherman forester zookeeper postman soldier diplomat interpreter columnist
        reporter producer director animator illustrator sculptor dancer singer comedian novelist poet publisher
        statistician mathematician astronomer botanist archaeologist geographer sociologist anthropologist notary
        paralegal auditor broker insurance_agent tax_adviser lab_technician game_developer kindergarten_teacher
        childminder nanny caretaker janitor decorator tiler crane_operator dental_nurse head_chef pastry_chef""",
    "food": """nuts peanuts almonds milk eggs shellfish shrimp fish soy wheat gluten sesame strawberries kiwi
        celery mustard pizza pasta sushi curry ramen tacos lasagna risotto paella goulash pancakes waffles
        chocolate cheese tofu mushrooms olives broccoli spinach carrots onions garlic tomatoes beans lentils rice
        noodles dumplings salad soup steak chicken salmon tuna bread butter honey yoghurt apples bananas oranges
        grapes mangoes peaches pears plums cherries raspberries blueberries coconut ginger pumpkin potatoes peas
        cabbage beetroot cucumber avocado aubergine artichokes anchovies oysters lobster crab peanut_butter
        apple_pie ice_cream fish_and_chips mac_and_cheese fried_rice scrambled_eggs sweet_potatoes green_beans
        black_olives brussels_sprouts dark_chocolate blue_cheese goat's_cheese spring_rolls chicken_soup
        tomato_soup lemon_cake cheesecake brownies croissants bagels porridge muesli cereal lasagne gnocchi
        ravioli spaghetti burritos falafel hummus kebab pho dim_sum tempeh seitan kale leeks radishes courgettes
        zucchini eggplant sweetcorn chickpeas figs dates melon watermelon pineapple papaya apricots blackberries
        liver sausages bacon ham turkey duck lamb beef pork trout cod herring sardines mussels scallops squid
        marzipan liquorice gummy_bears popcorn crisps pretzels""",
    "allergen": """nuts peanuts almonds walnuts cashews milk eggs shellfish shrimp fish soy wheat gluten sesame
        strawberries kiwi celery mustard pollen dust cats dogs bees wasps penicillin latex grass mould aspirin
        nickel lactose honey tomatoes apples bananas feathers horses tree_nuts peanut_butter cow's_milk egg_white
        bee_stings wasp_stings cat_hair dog_hair house_dust birch_pollen grass_pollen hazelnuts pistachios pecans
        pine_nuts lupin sulphites mango pineapple peaches cherries carrots mushrooms garlic corn rice seafood
        prawns crab lobster oysters mussels salmon ibuprofen codeine amoxicillin sunscreen perfume rubber wool
        ragweed ants mosquito_bites chocolate cinnamon paprika""",
    "drink": """tea coffee water lemonade cocoa cider beer wine juice milk espresso cappuccino mint kombucha
        ginger smoothies soda tonic sherry whisky green_tea black_coffee hot_chocolate orange_juice apple_juice
        tomato_juice sparkling_water red_wine white_wine ginger_beer iced_tea iced_coffee oat_milk chai latte
        flat_white matcha rooibos gin_and_tonic rum vodka champagne prosecco lager stout coke root_beer
        peppermint_tea buttermilk elderflower""",
    "colour": """red blue green yellow orange purple pink black white grey brown turquoise teal violet indigo
        crimson scarlet beige maroon navy gold silver lavender olive magenta cyan dark_green light_blue dark_blue
        navy_blue sky_blue bright_red pale_pink hot_pink dark_red light_green forest_green royal_blue mint
        burgundy coral peach mustard amber charcoal cream ivory lilac mauve rust khaki aquamarine""",
    "hobby": """chess tennis football swimming running hiking cycling climbing sailing fishing gardening painting
        drawing knitting sewing cooking baking reading writing dancing singing yoga skiing skating surfing rowing
        photography pottery archery fencing golf badminton boxing judo karate kayaking birdwatching astronomy
        origami calligraphy woodworking juggling camping rock_climbing horse_riding bird_watching stamp_collecting
        model_trains board_games video_games creative_writing salsa_dancing scuba_diving wood_carving
        mountain_biking trail_running cross-stitch crochet quilting beekeeping stargazing genealogy magic_tricks
        karaoke geocaching crosswords jigsaw_puzzles brewing bouldering paragliding snowboarding orienteering
        scrapbooking pilates weightlifting metal_detecting kite_flying""",
    "animal": """cats dogs horses owls foxes wolves bears otters penguins dolphins whales tigers lions elephants
        giraffes rabbits hedgehogs squirrels turtles eagles parrots bees butterflies frogs seals polar_bears
        red_pandas snow_leopards sea_turtles guinea_pigs hummingbirds koalas kangaroos sloths llamas alpacas ducks
        swans geese crows ravens magpies robins puffins sharks octopuses jellyfish crabs ants beetles spiders
        snakes lizards zebras camels donkeys goats sheep pigs hamsters mice badgers moose reindeer lynxes""",
    "subject": """history physics chemistry biology maths law medicine economics geography philosophy music art
        literature psychology engineering architecture geology botany linguistics nursing accounting
        computer_science political_science business_administration art_history civil_engineering
        mechanical_engineering environmental_science social_work graphic_design mathematics statistics sociology
        anthropology archaeology astronomy pharmacy dentistry veterinary_medicine theology journalism film_studies
        education marketing finance tourism agriculture forestry zoology genetics neuroscience biochemistry
        religion politics""",
    "language": """English Spanish French German Italian Portuguese Norwegian Swedish Danish Finnish Polish
        Russian Greek Turkish Arabic Hebrew Hindi Japanese Korean Mandarin Dutch Czech Welsh Irish Swahili
        Icelandic Latin Persian Urdu Bengali Tamil Vietnamese Thai Indonesian Malay Hungarian Romanian Bulgarian
        Croatian Serbian Ukrainian Lithuanian Latvian Estonian Basque Catalan Galician Breton Cantonese Zulu
        Amharic Sign_Language""",
    "instrument": """piano guitar violin cello flute clarinet trumpet drums harp saxophone accordion ukulele banjo
        viola oboe trombone organ bass double_bass bass_guitar electric_guitar French_horn tuba recorder mandolin
        cor_anglais bassoon xylophone marimba harmonica bagpipes fiddle keyboard synthesizer lute sitar zither
        glockenspiel triangle tambourine timpani piccolo cornet concertina""",
    "car": """Volvo Toyota Honda Ford Fiat Renault Peugeot Skoda Tesla Mazda Nissan Opel Audi Saab Seat Jeep Kia
        Subaru Mini Dacia BMW Mercedes Porsche Ferrari Lexus Hyundai Suzuki Mitsubishi Citroen Jaguar Bentley
        Land_Rover Range_Rover Alfa_Romeo Aston_Martin Ford_Focus Ford_Fiesta VW_Golf VW_Polo Volkswagen
        Toyota_Yaris Honda_Civic Honda_Jazz Fiat_500 Nissan_Leaf Tesla_Model_3 Volvo_V60 Skoda_Octavia
        Renault_Clio Mini_Cooper Polestar Chevrolet Chrysler Buick Dodge Lada Smart pickup_truck camper_van
        minivan""",
    "company": """Acme Google Siemens Lego Bosch Nokia Spotify Ikea Philips Shell Samsung Sony Amazon Nestle
        Unilever Airbus Bayer Equinor Telenor Maersk Microsoft Apple Netflix Oracle Intel IBM Toyota Volvo
        Ericsson Novartis Roche Pfizer BP Vodafone Tesco Lidl Aldi Boots Barclays HSBC Allianz Deloitte
        General_Electric Deutsche_Bank Rolls-Royce Red_Cross City_Hospital the_city_council the_post_office
        St_Mary's_Hospital Oxford_University Green_Energy Blue_Harbour Northern_Rail Sunrise_Bakery Maple_Books""",
    "place": """drawer kitchen garage attic cellar wardrobe cupboard hallway desk safe shed bathroom bedroom
        glovebox rucksack suitcase basket office bookcase fridge pantry greenhouse toolbox porch top_drawer
        kitchen_drawer kitchen_cupboard living_room bedside_table sock_drawer bottom_drawer spare_room dining_room
        laundry_room linen_cupboard car_boot filing_cabinet blue_box red_bag gym_bag handbag briefcase backpack
        trunk freezer oven pocket letterbox mailbox conservatory balcony barn basement closet study library locker
        tool_shed garden_shed storage_room utility_room medicine_cabinet jewellery_box shoe_rack coat_pocket
        lunchbox washing_machine piano_stool pencil_case""",
    "season": "spring summer autumn winter",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "month": "January February March April May June July August September October November December",
    "word": """sunny otter river maple cloud tiger apple stone silver winter garden rocket planet meadow falcon
        copper pepper velvet marble harbor canyon comet lantern willow pebble summit anchor breeze ember thunder""",
    "surname": """Smith Jones Taylor Brown Williams Silva Santos Garcia Lopez Martinez Hansen Olsen Berg Larsen
        Nielsen Andersson Lindqvist Virtanen Korhonen Müller Schmidt Weber Fischer Rossi Bianchi Ferrari Dubois
        Martin Bernard Novak Kowalski Nowak Ivanov Petrova Kim Park Lee Tanaka Sato Suzuki Wang Zhang Patel Singh
        Sharma Khan Ahmed Hassan Okafor Mensah Diallo Murphy Kelly O'Brien Byrne Campbell Stewart Evans Clarke
        Walker Hughes Wright Hill""",
    "sport": """football tennis basketball volleyball handball hockey ice_hockey rugby cricket baseball softball
        swimming rowing cycling running boxing judo karate taekwondo fencing wrestling golf badminton squash
        table_tennis gymnastics athletics sailing surfing skiing snowboarding curling climbing archery triathlon
        netball water_polo lacrosse darts bowling pilates yoga weightlifting figure_skating speed_skating biathlon
        canoeing kayaking horse_riding dancing""",
    "nationality": """Norwegian Swedish Danish Finnish Icelandic French Spanish Italian Portuguese German Austrian
        Polish Greek Irish Scottish Welsh English Canadian Mexican Brazilian Chilean Peruvian Argentinian Japanese
        Chinese Indian Kenyan Ghanaian Egyptian Moroccan Turkish Croatian Hungarian Romanian Estonian Latvian
        Vietnamese Thai Australian American British Dutch Belgian Swiss Czech Slovak Serbian Bulgarian Ukrainian
        Russian Korean Nigerian Ethiopian Pakistani Indonesian Malaysian Filipino Cuban Colombian Lebanese Syrian
        Iranian New_Zealand South_African""",
    "diet": """vegan vegetarian pescatarian gluten-free dairy-free lactose-free sugar-free low-carb low-fat
        low-salt high-protein keto paleo kosher halal Mediterranean plant-based raw_food nut-free wheat-free
        macrobiotic flexitarian liquid fasting""",
    "flower": """roses tulips daisies lilies orchids sunflowers daffodils violets peonies carnations irises
        poppies lavender hyacinths lilacs marigolds snowdrops crocuses geraniums petunias bluebells forget-me-nots""",
    "flavour": """vanilla chocolate strawberry pistachio lemon mango coconut hazelnut raspberry mint coffee
        caramel salted_caramel stracciatella blueberry cherry banana peanut_butter cookie_dough cinnamon
        rum_and_raisin""",
    "street": """Maple Station Church High Park Victoria Mill Green King Queen Oak Elm Cedar Harbour River Bridge
        Castle Garden School Market Rose Hill Forest Lake North South""",
}
REAL: dict[str, tuple[str, ...]] = {
    kind: tuple(word.replace("_", " ") for word in words.split()) for kind, words in _REAL.items()
}

# What stands before a word of a kind to make a longer value of it: "senior engineer", "grilled salmon".
_PREFIXES: dict[str, str] = {
    "city": "New San Port St Upper East West North Old Santa",
    "job": """senior junior chief assistant freelance trainee retired head deputy medical technical marine school
        hospital sports film night party wedding street""",
    "food": """grilled fried roast baked spicy smoked sweet fresh raw pickled stuffed creamy red green vegetable
        cheese chicken apple lemon almond""",
    "allergen": "raw fresh dried wild roasted",
    "drink": "iced hot sparkling black green sweet cold strong decaf mint ginger lemon",
    "colour": "dark light bright pale deep soft neon",
    "hobby": "outdoor indoor competitive amateur beach mountain winter evening group",
    "sport": "beach indoor outdoor wheelchair amateur mixed",
    "animal": "wild baby little black white sea forest",
    "subject": "modern applied ancient medieval medical social theoretical English Asian",
    "place": """kitchen bedroom hallway blue red black white top bottom left old wooden green big small upstairs
        grey office""",
    "car": "red blue black silver white green grey electric second-hand",
    "company": "Royal United First General Northern",
    "pet": "Mr Miss Lady Sir Captain Little Princess",
    "flower": "white red yellow pink wild",
    "flavour": "dark white double wild",
    "instrument": "electric acoustic bass baroque",
}
PREFIXES: dict[str, tuple[str, ...]] = {kind: tuple(words.split()) for kind, words in _PREFIXES.items()}
SUFFIXES: dict[str, tuple[str, ...]] = {
    "food": ("soup", "salad", "cake", "pie", "curry", "stew", "pancakes", "sandwiches"),
    "company": ("Bank", "Hospital", "Group", "Foods", "Books", "Labs", "Energy", "University"),
    "team": ("United", "City", "Rovers", "Wanderers", "Athletic", "Town", "Lions", "Eagles", "Hawks"),
    "drink": ("juice", "tea", "soda", "smoothie"),
    "street": ("Street", "Road", "Lane", "Avenue", "Close", "Square"),
}

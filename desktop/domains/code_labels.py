"""What codes are called where their own words do not say it: German labels, and ISCED-F names.

The code itself, as words, is the English label of most lists (`desktop.domains.code_lists`).
Names of ISCED-F 2013 are those of the UNESCO Institute for Statistics.
"""

from collections.abc import Mapping


def _table(text: str) -> dict[str, str]:
    """Return the lines ``code = label`` as a mapping, in their order."""
    pairs = (line.split(" = ", 1) for line in text.strip().splitlines())
    return {code.strip(): label.strip() for code, label in pairs}


GERMAN: Mapping[str, Mapping[str, str]] = {
    "biz_step": _table("""
        accepting = Übernahme
        arriving = Ankunft
        assembling = Zusammenbau
        collecting = Abholung
        commissioning = Inbetriebnahme
        consigning = Übergabe in Kommission
        creating_class_instance = Anlage einer Charge
        cycle_counting = Zwischenzählung
        decommissioning = Außerbetriebnahme
        departing = Abfahrt
        destroying = Vernichtung
        disassembling = Zerlegung
        dispensing = Abgabe
        encoding = Kennzeichnung
        entering_exiting = Ein- und Ausgang
        holding = Sperrung
        inspecting = Prüfung
        installing = Einbau
        killing = Unbrauchbarmachen des Tags
        loading = Verladung
        other = Anderes
        packing = Verpackung
        picking = Kommissionierung
        receiving = Wareneingang
        removing = Ausbau
        repackaging = Umverpackung
        repairing = Reparatur
        replacing = Ersatz
        reserving = Reservierung
        retail_selling = Verkauf
        sampling = Probenahme
        sensor_reporting = Sensormeldung
        shipping = Versand
        staging_outbound = Bereitstellung zum Versand
        stock_taking = Inventur
        stocking = Einlagerung
        storing = Lagerung
        transporting = Transport
        unloading = Entladung
        unpacking = Auspacken
        void_shipping = Versand widerrufen
    """),
    "disposition": _table("""
        active = in Verkehr
        available = verfügbar
        completeness_inferred = Vollständigkeit angenommen
        completeness_verified = Vollständigkeit geprüft
        conformant = konform
        container_closed = Behälter geschlossen
        container_open = Behälter offen
        damaged = beschädigt
        destroyed = vernichtet
        dispensed = abgegeben
        disposed = entsorgt
        encoded = gekennzeichnet
        expired = abgelaufen
        in_progress = in Bearbeitung
        in_transit = unterwegs
        inactive = nicht in Verkehr
        mismatch_class = falsche Ware
        mismatch_instance = falsches Stück
        mismatch_quantity = falsche Menge
        needs_replacement = zu ersetzen
        no_pedigree_match = Herkunft ungeklärt
        non_conformant = nicht konform
        non_sellable_other = nicht verkäuflich
        partially_dispensed = teilweise abgegeben
        recalled = zurückgerufen
        reserved = reserviert
        retail_sold = verkauft
        returned = zurückgegeben
        sellable_accessible = verkäuflich, zugänglich
        sellable_not_accessible = verkäuflich, nicht zugänglich
        stolen = gestohlen
        unavailable = nicht verfügbar
        unknown = unbekannt
    """),
    "error_reason": _table("""
        did_not_occur = hat nicht stattgefunden
        incorrect_data = falsche Angaben
    """),
    "biz_transaction_type": _table("""
        bol = Frachtbrief
        cert = Zertifikat
        desadv = Lieferavis
        inv = Rechnung
        pedigree = Herkunftsnachweis
        po = Bestellung
        poc = Bestellbestätigung
        prodorder = Produktionsauftrag
        recadv = Wareneingangsmeldung
        rma = Rücksendegenehmigung
        testprd = Prüfverfahren
        testres = Prüfergebnis
        upevt = vorhergehendes EPCIS-Ereignis
    """),
    "source_dest_type": _table("""
        owning_party = Eigentümer
        possessing_party = Besitzer
        location = Ort
    """),
    "achievement_type": _table("""
        ApprenticeshipCertificate = Lehrabschluss
        Assessment = Prüfung
        Award = Auszeichnung
        BachelorDegree = Bachelorabschluss
        Certificate = Zertifikat
        CertificateOfCompletion = Teilnahmebestätigung
        Competency = Kompetenz
        Course = Lehrveranstaltung
        Degree = akademischer Grad
        Diploma = Diplom
        DoctoralDegree = Doktorat
        JourneymanCertificate = Gesellenbrief
        License = Berufsberechtigung
        MasterCertificate = Meisterbrief
        MasterDegree = Masterabschluss
        Membership = Mitgliedschaft
        SecondarySchoolDiploma = Reifezeugnis
    """),
    "recall_classification": _table("""
        Class I = Klasse I (ernste Gefahr)
        Class II = Klasse II (vorübergehende Gefahr)
        Class III = Klasse III (keine Gefahr zu erwarten)
        Not Yet Classified = noch nicht eingestuft
    """),
    "recall_status": _table("""
        Ongoing = läuft
        Completed = abgeschlossen
        Terminated = beendet
        Pending = angekündigt
    """),
    "status_action": _table("""
        suspend = aussetzen
        reinstate = wieder in Kraft setzen
        revoke = widerrufen
        dispute = bestreiten
        erase = löschen
    """),
    "status_reason": _table("""
        error = Irrtum
        duplicate = doppelt ausgestellt
        fraud = Betrug
        key_compromised = Schlüssel in fremden Händen
        withdrawn = zurückgezogen
        review = Prüfung läuft
        review_passed = Prüfung bestanden
        recall = Rückruf
        court_order = Gerichtsbeschluss
        legal_basis_ended = Rechtsgrundlage entfallen
    """),
    "licence_type": _table("""
        food_producer = Lebensmittelerzeuger
        food_processor = Lebensmittelverarbeiter
        food_transport = Lebensmitteltransport
        food_retail = Lebensmittelhandel
        catering = Gastronomie
        food_import = Lebensmitteleinfuhr
        medicine_manufacturer = Arzneimittelhersteller
        medicine_wholesaler = Arzneimittelgroßhandel
        medicine_importer = Arzneimitteleinfuhr
        pharmacy = Apotheke
        hospital_pharmacy = Krankenhausapotheke
        laboratory = Labor
        slaughterhouse = Schlachthof
        waste_carrier = Abfallbeförderer
        water_supplier = Wasserversorger
    """),
    "inspection_subject": _table("""
        premises = Betriebsstätte
        vehicle = Fahrzeug
        product = Ware
        lot = Charge
        equipment = Einrichtung
        device = Gerät
        process = Verfahren
        records = Aufzeichnungen
        working_conditions = Arbeitsbedingungen
        water = Wasser
    """),
    "inspection_outcome": _table("""
        compliant = in Ordnung
        minor_deviation = geringe Abweichung
        major_deviation = erhebliche Abweichung
        critical_deviation = schwere Abweichung
        not_applicable = trifft nicht zu
        not_checked = nicht geprüft
    """),
    "inspection_result": _table("""
        satisfactory = zufriedenstellend
        conditional = mit Auflagen
        unsatisfactory = nicht zufriedenstellend
    """),
    "inspection_measure": _table("""
        none = keine
        advice = Beratung
        deadline = Frist
        warning = Verwarnung
        fine = Strafe
        sampling = Probenahme
        seizure = Beschlagnahme
        withdrawal = Rücknahme vom Markt
        recall = Rückruf
        closure = Schließung
        report = Anzeige
    """),
}

BIZ_TRANSACTIONS: Mapping[str, str] = _table("""
    bol = bill of lading
    cert = certificate
    desadv = despatch advice
    inv = invoice
    pedigree = pedigree
    po = purchase order
    poc = purchase order confirmation
    prodorder = production order
    recadv = receiving advice
    rma = return merchandise authorisation
    testprd = test procedure
    testres = test result
    upevt = upstream EPCIS event
""")

RECALL_CLASSES: Mapping[str, str] = _table("""
    Class I = Class I (serious danger)
    Class II = Class II (temporary danger)
    Class III = Class III (no danger expected)
    Not Yet Classified = not yet classified
""")

ISCED_F: Mapping[str, str] = _table("""
    00 = Generic programmes and qualifications
    0011 = Basic programmes and qualifications
    0021 = Literacy and numeracy
    0031 = Personal skills and development
    01 = Education
    0111 = Education science
    0112 = Training for pre-school teachers
    0113 = Teacher training without subject specialisation
    0114 = Teacher training with subject specialisation
    0188 = Inter-disciplinary programmes involving education
    02 = Arts and humanities
    0211 = Audio-visual techniques and media production
    0212 = Fashion, interior and industrial design
    0213 = Fine arts
    0214 = Handicrafts
    0215 = Music and performing arts
    0221 = Religion and theology
    0222 = History and archaeology
    0223 = Philosophy and ethics
    0231 = Language acquisition
    0232 = Literature and linguistics
    0288 = Inter-disciplinary programmes involving arts and humanities
    03 = Social sciences, journalism and information
    0311 = Economics
    0312 = Political sciences and civics
    0313 = Psychology
    0314 = Sociology and cultural studies
    0321 = Journalism and reporting
    0322 = Library, information and archival studies
    0388 = Inter-disciplinary programmes involving social sciences
    04 = Business, administration and law
    0411 = Accounting and taxation
    0412 = Finance, banking and insurance
    0413 = Management and administration
    0414 = Marketing and advertising
    0415 = Secretarial and office work
    0416 = Wholesale and retail sales
    0417 = Work skills
    0421 = Law
    0488 = Inter-disciplinary programmes involving business, administration and law
    05 = Natural sciences, mathematics and statistics
    0511 = Biology
    0512 = Biochemistry
    0521 = Environmental sciences
    0522 = Natural environments and wildlife
    0531 = Chemistry
    0532 = Earth sciences
    0533 = Physics
    0541 = Mathematics
    0542 = Statistics
    0588 = Inter-disciplinary programmes involving natural sciences
    06 = Information and communication technologies
    0611 = Computer use
    0612 = Database and network design and administration
    0613 = Software and applications development and analysis
    0688 = Inter-disciplinary programmes involving information technologies
    07 = Engineering, manufacturing and construction
    0711 = Chemical engineering and processes
    0712 = Environmental protection technology
    0713 = Electricity and energy
    0714 = Electronics and automation
    0715 = Mechanics and metal trades
    0716 = Motor vehicles, ships and aircraft
    0721 = Food processing
    0722 = Materials (glass, paper, plastic and wood)
    0723 = Textiles (clothes, footwear and leather)
    0724 = Mining and extraction
    0731 = Architecture and town planning
    0732 = Building and civil engineering
    0788 = Inter-disciplinary programmes involving engineering
    08 = Agriculture, forestry, fisheries and veterinary
    0811 = Crop and livestock production
    0812 = Horticulture
    0821 = Forestry
    0831 = Fisheries
    0841 = Veterinary
    0888 = Inter-disciplinary programmes involving agriculture
    09 = Health and welfare
    0911 = Dental studies
    0912 = Medicine
    0913 = Nursing and midwifery
    0914 = Medical diagnostic and treatment technology
    0915 = Therapy and rehabilitation
    0916 = Pharmacy
    0917 = Traditional and complementary medicine and therapy
    0921 = Care of the elderly and of disabled adults
    0922 = Child care and youth services
    0923 = Social work and counselling
    0988 = Inter-disciplinary programmes involving health and welfare
    10 = Services
    1011 = Domestic services
    1012 = Hair and beauty services
    1013 = Hotel, restaurants and catering
    1014 = Sports
    1015 = Travel, tourism and leisure
    1021 = Community sanitation
    1022 = Occupational health and safety
    1031 = Military and defence
    1032 = Protection of persons and property
    1041 = Transport services
    1088 = Inter-disciplinary programmes involving services
    9999 = Field unknown
""")

"""Lists of codes that fields are chosen from: ``x-form: code:<list>``, rules version 1.

The words of supply chains are those of GS1 CBV 2.0 and the EPCIS 2.0 JSON schema, the types of
achievements those of Open Badges 3.0, fields of education those of ISCED-F 2013, recall classes
those of openFDA, status actions and reasons those of `ledger.md` section 2; the rest is our own.
An open list also takes its codes as the URIs of the standard and any URI of another vocabulary.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domains.code_labels import BIZ_TRANSACTIONS, GERMAN, ISCED_F, RECALL_CLASSES
from desktop.domains.uri import is_uri

_CAPITAL = re.compile("[A-Z]")
_CBV = ("urn:epcglobal:cbv:", "https://ref.gs1.org/cbv/", "https://ns.gs1.org/cbv/", "cbv:")
_GS1 = ("https://gs1.org/voc/", "https://www.gs1.org/voc/", "https://ref.gs1.org/voc/", "gs1:")


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes and what they are called."""

    name: str
    labels: Mapping[str, Mapping[str, str]]  # code -> language -> text, in the list's order
    prefixes: tuple[str, ...] = ()  # before a code, these make its other spellings
    reserved: tuple[str, ...] = ()  # namespaces in which only this list's codes exist
    is_open: bool = False

    def knows(self, text: str) -> bool:
        """Tell whether a text is one of the codes, in any of its spellings."""
        if self.code_of(text) is not None:
            return True
        return self.is_open and is_uri(text) and not text.startswith(self.reserved)

    def spellings(self) -> frozenset[str]:
        """Return all codes in all their spellings; of a closed list there is nothing else."""
        return frozenset(prefix + code for prefix in ("", *self.prefixes) for code in self.labels)

    def code_of(self, text: str) -> str | None:
        """Return the short code that a text spells, or None for one of another vocabulary."""
        if text in self.labels:
            return text
        for prefix in self.prefixes:
            if text.startswith(prefix) and text[len(prefix) :] in self.labels:
                return text[len(prefix) :]
        return None


def _words(code: str) -> str:
    """Return a code as English words: ``retail_selling`` is retail selling."""
    plain = code.lower() if code.isupper() else code
    spaced = _CAPITAL.sub(lambda match: f" {match[0].lower()}", plain)
    return spaced.replace("_", " ").strip()


def _closed(name: str, codes: str, english: Mapping[str, str] | None = None) -> CodeList:
    """Return a list whose codes are all there is."""
    known, german = english or {}, GERMAN.get(name, {})
    labels: dict[str, dict[str, str]] = {}
    for code in codes.split() if codes else known:
        labels[code] = {"en": known.get(code, _words(code))}
        if code in german:
            labels[code]["de"] = german[code]
    return CodeList(name, labels)


def _cbv(
    name: str, urn: str, web: str, codes: str, english: Mapping[str, str] | None = None
) -> CodeList:
    """Return a list of the Core Business Vocabulary, open to other vocabularies."""
    prefixes = (f"urn:epcglobal:cbv:{urn}:", *(f"{base}{web}-" for base in _CBV[1:]))
    return CodeList(name, _closed(name, codes, english).labels, prefixes, _CBV, is_open=True)


def _gs1(name: str, codes: str) -> CodeList:
    """Return a list of the GS1 Web Vocabulary, open to other vocabularies."""
    return CodeList(name, _closed(name, codes).labels, _GS1, _GS1, is_open=True)


_ALL = (
    _cbv(
        "biz_step",
        "bizstep",
        "BizStep",
        """accepting arriving assembling collecting commissioning consigning
        creating_class_instance cycle_counting decommissioning departing destroying disassembling
        dispensing encoding entering_exiting holding inspecting installing killing loading other
        packing picking receiving removing repackaging repairing replacing reserving
        retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking
        storing transporting unloading unpacking void_shipping""",
    ),
    _cbv(
        "disposition",
        "disp",
        "Disp",
        """active available completeness_inferred completeness_verified conformant
        container_closed container_open damaged destroyed dispensed disposed encoded expired
        in_progress in_transit inactive mismatch_class mismatch_instance mismatch_quantity
        needs_replacement no_pedigree_match non_conformant non_sellable_other
        partially_dispensed recalled reserved retail_sold returned sellable_accessible
        sellable_not_accessible stolen unavailable unknown""",
    ),
    _cbv("error_reason", "er", "ER", "did_not_occur incorrect_data"),
    _cbv("source_dest_type", "sdt", "SDT", "owning_party possessing_party location"),
    _cbv("biz_transaction_type", "btt", "BTT", "", BIZ_TRANSACTIONS),
    _cbv(
        "sensor_component",
        "comp",
        "Comp",
        """x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle
        easting northing latitude longitude altitude""",
    ),
    _gs1("sensor_alert", "ALARM_CONDITION ERROR_CONDITION"),
    _gs1(
        "measurement_type",
        """AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance
        AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity
        Area Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent
        DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity
        ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance
        KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity
        MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration
        MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass
        MolarVolume Power Pressure RadiantFlux RadiantIntensity Radioactivity RelativeHumidity
        Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension
        Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux
        Wavenumber""",
    ),
    CodeList(
        "achievement_type",
        _closed(
            "achievement_type",
            """Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award
            Badge BachelorDegree Certificate CertificateOfCompletion Certification CoCurricular
            CommunityService Competency Course Degree Diploma DoctoralDegree Fieldwork
            GeneralEducationDevelopment JourneymanCertificate LearningProgram License
            MasterCertificate MasterDegree Membership MicroCredential ProfessionalDoctorate
            QualityAssuranceCredential ResearchDoctorate SecondarySchoolDiploma""",
        ).labels,
        is_open=True,  # Open Badges extends its list by ext:NAME, which is a URI by its form
    ),
    _closed("isced_f", "", ISCED_F),
    _closed("recall_classification", "", RECALL_CLASSES),
    _closed("recall_status", "Ongoing Completed Terminated Pending"),
    _closed("status_action", "suspend reinstate revoke dispute erase"),
    _closed(
        "status_reason",
        """error duplicate fraud key_compromised withdrawn review review_passed recall
        court_order legal_basis_ended""",
    ),
    _closed(
        "licence_type",
        """food_producer food_processor food_transport food_retail catering food_import
        medicine_manufacturer medicine_wholesaler medicine_importer pharmacy hospital_pharmacy
        laboratory slaughterhouse waste_carrier water_supplier""",
    ),
    _closed(
        "inspection_subject",
        "premises vehicle product lot equipment device process records working_conditions water",
    ),
    _closed(
        "inspection_outcome",
        "compliant minor_deviation major_deviation critical_deviation not_applicable not_checked",
    ),
    _closed("inspection_result", "satisfactory conditional unsatisfactory"),
    _closed(
        "inspection_measure",
        "none advice deadline warning fine sampling seizure withdrawal recall closure report",
    ),
)

CODE_LISTS: Mapping[str, CodeList] = {item.name: item for item in _ALL}

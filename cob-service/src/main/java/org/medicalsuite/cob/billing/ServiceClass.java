package org.medicalsuite.cob.billing;

/** Classes of services that federal law treats apart when other coverage is liable. */
public enum ServiceClass {
    ORDINARY,
    PRENATAL,
    PREVENTIVE_PEDIATRIC,
    /** A child under medical support enforcement, with coverage through the absent parent. */
    SUPPORT_ENFORCEMENT
}

package org.medicalsuite.eligibility.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.FactKind;
import org.medicalsuite.eligibility.shareofcost.Clearance;

/** How a fact is kept in its row: its own components as JSON, its kind in a column. */
@ApplicationScoped
public class FactJson {
    private final ObjectMapper json;

    public FactJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact could not be written", e);
        }
    }

    public Fact read(String kind, String fact) {
        try {
            return json.readValue(fact, typeOf(FactKind.valueOf(kind)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + kind + " could not be read", e);
        }
    }

    /** What stands cleared, as the database puts it together; none where it has nothing to say. */
    List<Clearance> clearances(@Nullable String rows) {
        try {
            return rows == null ? List.of() : List.of(json.readValue(rows, Clearance[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored clearances could not be read", e);
        }
    }

    private static Class<? extends Fact> typeOf(FactKind kind) {
        return switch (kind) {
            case AID_CODE -> Fact.AidCode.class;
            case RESIDENCE -> Fact.Residence.class;
            case SHARE_OF_COST -> Fact.ShareOfCost.class;
            case MEDICARE -> Fact.Medicare.class;
            case OTHER_COVERAGE -> Fact.OtherCoverage.class;
            case PLAN -> Fact.PlanMembership.class;
            case DENTAL_PLAN -> Fact.DentalPlanMembership.class;
            case PRIMARY_CARE -> Fact.PrimaryCare.class;
            case RESTRICTION -> Fact.Restriction.class;
            case MEDICAL_EXEMPTION -> Fact.MedicalExemption.class;
            case INDIAN_HEALTH_OPT_OUT -> Fact.IndianHealthOptOut.class;
            case FAMILY_LINK -> Fact.FamilyLink.class;
            case KAISER_COVERAGE -> Fact.KaiserCoverage.class;
            case HOME_ZIP -> Fact.HomeZip.class;
            case EXCLUSIVE_PROGRAMME -> Fact.InExclusiveProgramme.class;
        };
    }
}

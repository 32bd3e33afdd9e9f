package org.medicalsuite.eligibility;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.medicalsuite.eligibility.aidcode.AidCodeRow;
import org.medicalsuite.eligibility.aidcode.EligibilityStatus;
import org.medicalsuite.eligibility.assignment.AssignmentDecision;
import org.medicalsuite.eligibility.assignment.AssignmentInputs;
import org.medicalsuite.eligibility.assignment.CutOff;
import org.medicalsuite.eligibility.assignment.ExclusiveProgramme;
import org.medicalsuite.eligibility.assignment.ExpeditedDisenrolment;
import org.medicalsuite.eligibility.assignment.ManagedCareStatus;
import org.medicalsuite.eligibility.assignment.MatchingPlan;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.eligibility.assignment.Place;
import org.medicalsuite.eligibility.assignment.QualitySplit;
import org.medicalsuite.eligibility.coverage.InquiryWindow;
import org.medicalsuite.eligibility.coverage.Reason;
import org.medicalsuite.eligibility.coverage.Restriction;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.inquiry.EligibilityAnswer;
import org.medicalsuite.eligibility.othercoverage.CoverageScope;
import org.medicalsuite.eligibility.othercoverage.MedicareStatus;
import org.medicalsuite.eligibility.othercoverage.OtherCoverageCode;
import org.medicalsuite.eligibility.plan.lineup.CalMediConnect;
import org.medicalsuite.eligibility.plan.lineup.CarveOut;
import org.medicalsuite.eligibility.plan.lineup.CountyPlan;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanContacts;
import org.medicalsuite.eligibility.plan.lineup.PlanStatus;
import org.medicalsuite.eligibility.plan.lineup.StandardBenefit;
import org.medicalsuite.eligibility.reference.Figure;
import org.medicalsuite.eligibility.screening.AssetTest;
import org.medicalsuite.eligibility.screening.IncomeTest;
import org.medicalsuite.eligibility.screening.MaintenanceNeed;
import org.medicalsuite.eligibility.screening.PovertyLevel;
import org.medicalsuite.eligibility.screening.ScopeByStatus;
import org.medicalsuite.eligibility.shareofcost.Clearance;

/** Records that are read or written by reflection outside of a REST method's own types: table rows, facts, the answer. */
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {
            AidCodeRow.class,
            EligibilityStatus.Row.class,
            ManagedCareStatus.ClassRow.class,
            Place.InitiativeCounty.class,
            InquiryWindow.Row.class,
            Fact.AidCode.class,
            Fact.Residence.class,
            Fact.ShareOfCost.class,
            Fact.Medicare.class,
            Fact.OtherCoverage.class,
            Fact.PlanMembership.class,
            Fact.DentalPlanMembership.class,
            Fact.PrimaryCare.class,
            Fact.Restriction.class,
            Restriction.class,
            Reason.X12.class,
            CoverageScope.class,
            Clearance.class,
            Fact.MedicalExemption.class,
            Fact.IndianHealthOptOut.class,
            Fact.FamilyLink.class,
            Fact.KaiserCoverage.class,
            Fact.HomeZip.class,
            Fact.InExclusiveProgramme.class,
            ExclusiveProgramme.class,
            EligibilityAnswer.class,
            MedicareStatus.class,
            OtherCoverageCode.class,
            CarveOut.class,
            CountyPlan.class,
            PlanCodes.PlanCode.class,
            PlanContacts.Contact.class,
            PlanStatus.class,
            StandardBenefit.class,
            ExpeditedDisenrolment.Row.class,
            MatchingPlan.Match.class,
            MatchingPlan.Contract.class,
            CutOff.Row.class,
            QualitySplit.Share.class,
            NoticeRule.class,
            AssignmentInputs.class,
            AssignmentDecision.class,
            CalMediConnect.Benefit.class,
            Figure.class,
            AssetTest.class,
            IncomeTest.class,
            MaintenanceNeed.class,
            PovertyLevel.class,
            ScopeByStatus.Extension.class,
            ScopeByStatus.Freeze.class
        })
public final class NativeReflection {
    private NativeReflection() {}
}

package org.medicalsuite.eligibility.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Refusal;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;

/** Reads acts of enrolment back: for the county, the plan concerned and the state; for others they do not exist. */
@ApplicationScoped
public class EnrolmentReading {
    private final EnrolmentRecords records;
    private final AuditTrail audit;
    private final ObjectMapper json;

    public EnrolmentReading(EnrolmentRecords records, AuditTrail audit, ObjectMapper json) {
        this.records = records;
        this.audit = audit;
        this.json = json;
    }

    /** The record, with an audit record of the reading. */
    @Transactional
    public EnrolmentRecord record(Caller caller, EnrolmentRecord.Kind kind, String id) {
        var record = records.find(id)
                .filter(found -> kind.names(found.id()) && maySee(caller, found))
                .orElseThrow(Refusal::notFound);
        audit.record(caller, new AuditTrail.Entry("enrolment.read", record.cin(), id, "operations", kind.name()));
        return record;
    }

    /** What was answered then. */
    @Transactional
    public EnrolmentAct act(Caller caller, EnrolmentRecord.Kind kind, String id) {
        return read(record(caller, kind, id).answer(), EnrolmentAct.class);
    }

    /** A kept text as what it was. */
    public <T> T read(String kept, Class<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept " + type.getSimpleName() + " could not be read", e);
        }
    }

    /** 201 with the place of what was kept; 200 for an act that was refused. */
    public static RestResponse<EnrolmentAct> answer(EnrolmentAct act, String path) {
        return act.kept()
                ? RestResponse.ResponseBuilder.<EnrolmentAct>create(RestResponse.Status.CREATED)
                        .entity(act)
                        .location(URI.create(path + "/" + act.id()))
                        .build()
                : RestResponse.ok(act);
    }

    private static boolean maySee(Caller caller, EnrolmentRecord record) {
        return caller.is(Role.SYSTEM)
                || caller.is(Role.STATE_CONSULTANT)
                || (caller.is(Role.COUNTY_WORKER) && caller.counties().contains(record.county()))
                || (caller.is(Role.HEALTH_PLAN)
                        && record.hcpCode() != null
                        && caller.plans().contains(record.hcpCode()));
    }
}

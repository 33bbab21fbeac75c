package io.huifang.escalation.ladder;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseView;
import io.huifang.escalation.EscalationCase;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Acknowledging over HTTP. */
@Path("/api/cases/{id}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN})
public class AcknowledgeResource {
  @Inject Acknowledging acknowledging;
  @Inject Rungs rungs;
  @Inject CaseRepository cases;
  @Inject Caller caller;

  @POST
  @Path("/acknowledgement")
  @Transactional
  @Operation(
      summary = "Say that you see to it",
      description =
          "Means the case and no state of it, so there is no If-Match."
              + " 409 not-asked if somebody else is asked by now.")
  public Response acknowledge(@PathParam("id") UUID id) {
    cases.visible(id);
    EscalationCase subject = acknowledging.acknowledge(id, null, caller.id(), Asked.How.API);
    return Response.ok(CaseView.of(subject))
        .header(HttpHeaders.ETAG, Version.etag(subject.version()))
        .build();
  }

  @GET
  @Path("/asked")
  @Transactional
  @Operation(summary = "Who was asked to acknowledge, when, and whether they have")
  public List<Asked.View> asked(@PathParam("id") UUID id) {
    return rungs.everAsked(cases.visible(id).id());
  }
}

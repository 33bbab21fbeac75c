package io.huifang.escalation.trigger;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.Cause;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.Happening;
import io.huifang.escalation.trigger.rule.Triggers;
import io.huifang.escalation.trigger.rule.Verdict;
import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one command among the triggers: somebody asks for a case. */
@Path("/api/cases")
@Tag(name = "Cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {
  @Inject CaseService service;
  @Inject CaseRepository cases;
  @Inject Directory directory;
  @Inject Idempotency idempotency;
  @Inject Triggers triggers;
  @Inject Caller caller;

  @POST
  @Transactional
  @RolesAllowed({Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  @Operation(summary = "Ask for a case; an open case about the ticket takes the cause in")
  public Response request(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CaseRequest body) {
    UUID id = idempotency.once("case", key, body, () -> open(body).id()).id();
    EscalationCase opened = cases.findById(id);
    return Response.created(URI.create("/api/cases/" + id))
        .entity(new Requested(opened.id(), opened.number(), opened.state()))
        .build();
  }

  private EscalationCase open(CaseRequest body) {
    TicketCopy ticket =
        directory
            .ticket(body.ticketId())
            .filter(found -> caller.maySee(found.dims().team()))
            .orElseThrow(() -> ProblemException.badField("ticketId", "is not a known ticket"));
    return service.open(
        new NewCase(
            Cause.AGENT_REQUEST,
            severity(body, ticket),
            ticket.id(),
            ticket.id(),
            ticket.number(),
            ticket.customerId(),
            ticket.correlationId(),
            body.reason(),
            ticket.dims()),
        caller.id());
  }

  /** As asked for, else as the rules say; nobody who asks is refused. */
  private Severity severity(CaseRequest body, TicketCopy ticket) {
    Severity asked = body.severity();
    Optional<Verdict> verdict =
        triggers.inForce().judge(Happening.of(Fact.REQUESTED, ticket.dims()));
    if (asked == null) {
      return verdict.map(Verdict::severity).orElse(Severity.MEDIUM);
    }
    return verdict.filter(Verdict::worse).isPresent() ? asked.worse() : asked;
  }

  /** What an agent may know of the case: what the customer said about colleagues is not part. */
  public record Requested(UUID id, String number, CaseState state) {}

  /** Why a ticket needs a specialist. */
  public record CaseRequest(
      @NotNull UUID ticketId,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable Severity severity) {}
}

package io.huifang.ticket.contact.record;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many contacts that are over; one that makes no sense keeps none of the others out. */
@Path("/api/contacts/batch")
@Tag(name = "Contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.SERVICE})
public class ContactBatchResource {
  private static final int MOST = 500;
  @Inject ContactKeeper keeper;
  @Inject Validator validator;

  @POST
  @Operation(
      summary = "Tell of up to 500 contacts that are over",
      description =
          "Each needs an external id, so that sending the batch again changes nothing. The answer"
              + " has one result for each, in order: CREATED, CORRECTED, UNCHANGED, or REFUSED with"
              + " a reason.")
  public Results tell(@NotNull @Size(min = 1, max = MOST) List<FinishedContact> contacts) {
    return new Results(contacts.stream().map(this::one).toList());
  }

  private Result one(@Nullable FinishedContact told) {
    if (told == null || told.externalId() == null) {
      return Result.refused(null, "externalId is missing");
    }
    Optional<ConstraintViolation<FinishedContact>> wrong =
        validator.validate(told).stream().findFirst();
    if (wrong.isPresent()) {
      return Result.refused(
          told.externalId(), wrong.get().getPropertyPath() + " " + wrong.get().getMessage());
    }
    try {
      ContactKeeper.Kept kept = QuarkusTransaction.requiringNew().call(() -> keeper.keep(told));
      return new Result(told.externalId(), kept.kind().name(), kept.contact().id(), null);
    } catch (ProblemException e) {
      String reason =
          e.problem().errors().stream()
              .findFirst()
              .map(error -> error.field() + " " + error.message())
              .orElse(e.problem().title());
      return Result.refused(told.externalId(), reason);
    }
  }

  /** One for each contact, in order. */
  public record Results(List<Result> results) {}

  /**
   * @param outcome CREATED, CORRECTED, UNCHANGED or REFUSED
   * @param reason why it was refused, null if it was not
   */
  public record Result(
      @Nullable String externalId, String outcome, @Nullable UUID id, @Nullable String reason) {
    static Result refused(@Nullable String externalId, String reason) {
      return new Result(externalId, "REFUSED", null, reason);
    }
  }
}

package io.huifang.platform.privacy;

import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * For a customer who asks what is kept: everything that this service has about the person. Who has
 * asked is in the audit trail, as {@code huifang.audit.commands} has it.
 */
@Path("/api/personal-data")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.ADMIN})
public class PersonalDataResource {
  /** What the staff was told about the person; a table of every service. */
  private static final String NOTICES =
      "select at, kind, number, subject, who, quote from notice where customer_id = :person"
          + " order by at";

  @Inject DataSource database;
  @Inject PersonalData kept;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  @GET
  @Path("/{customer}")
  @Operation(
      summary = "Everything that this service keeps about a customer",
      description = "Ask each service. Lists are empty where nothing is kept")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Kept.class)))
  public Response read(@PathParam("customer") UUID customer) {
    SortedMap<String, String> queries = new TreeMap<>(kept.queries());
    queries.put("notices", NOTICES);
    return Response.ok(
            new PersonalDataFile(database, service, customer, clock.instant(), queries),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  /**
   * What is kept about one person.
   *
   * @param data rows by what they are
   */
  public record Kept(
      String service, UUID customer, Instant at, @Schema(type = SchemaType.OBJECT) String data) {}
}

package io.huifang.platform.privacy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For a customer who asks what is kept: everything that this service has about the person. */
@Path("/api/personal-data")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
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
  public Kept read(@PathParam("customer") UUID customer) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      found.put("notices", rows(connection, NOTICES, customer));
      for (Map.Entry<String, String> query : kept.queries().entrySet()) {
        found.put(query.getKey(), rows(connection, query.getValue(), customer));
      }
    }
    String data =
        found.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    return new Kept(service, customer, clock.instant(), data);
  }

  private static String rows(Connection connection, String query, UUID person) throws SQLException {
    String sql =
        "select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(q))), '[]')::text from ("
            + query.replace(":person", "(select p from person)")
            + ") q";
    try (PreparedStatement select =
        connection.prepareStatement("with person as (select ?::uuid as p) " + sql)) {
      select.setObject(1, person);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /**
   * What is kept about one person.
   *
   * @param data rows by what they are
   */
  public record Kept(
      String service,
      UUID customer,
      Instant at,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {}
}

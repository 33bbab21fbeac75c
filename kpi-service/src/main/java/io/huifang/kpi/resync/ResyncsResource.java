package io.huifang.kpi.resync;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.kpi.intake.FactIntake;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For the operator, after a restore: what producers have told again, and what they have lost. */
@Path("/api/resyncs")
@Tag(name = "Facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
public class ResyncsResource {
  private static final int SHOWN = 1000;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Of what figures are made; names of people and teams are kept. */
  private static final List<String> COUNTED =
      List.of("ticket", "contact", "invitation", "answer", "case", "promise");

  @Inject Resyncs resyncs;
  @Inject FactIntake intake;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @GET
  @Operation(summary = "The last resync of each producer, and whether all of it has come")
  public List<Resyncs.ToldBack> all() throws SQLException {
    return resyncs.all();
  }

  @GET
  @Path("/{producer}/missing")
  @Operation(
      summary = "What figures are made of and its producer has not told again, the first 1,000",
      description =
          "After a restore of that producer alone: what was made in the time that it has lost.")
  public List<Resyncs.Missing> missing(
      @PathParam("producer") String producer, @QueryParam("since") @Nullable String since)
      throws SQLException {
    known(producer);
    return resyncs.missing(producer, COUNTED, time(since), SHOWN);
  }

  @POST
  @Path("/{producer}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Take what its producer has lost out of the figures",
      description =
          "As if an import had been undone. A thousand in one call: call again while some are left."
              + " It cannot be taken back but by telling it once more.")
  public Withdrawn withdraw(@PathParam("producer") String producer, Since from)
      throws SQLException {
    if (!known(producer).complete()) {
      throw ProblemException.conflict("resync", "Not everything that was told again has come yet");
    }
    Instant since = time(from == null ? null : from.since());
    List<Resyncs.Missing> lost = resyncs.missing(producer, COUNTED, since, SHOWN + 1);
    List<Resyncs.Missing> now = lost.subList(0, Math.min(lost.size(), SHOWN));
    now.forEach(one -> intake.handle(withdrawal(producer, one)));
    return new Withdrawn(now.size(), lost.size() > SHOWN);
  }

  private CloudEvent withdrawal(String producer, Resyncs.Missing lost) {
    return new CloudEvent(
        "1.0",
        Ids.next(),
        "/" + producer,
        lost.kind() + ".withdrawn.v1",
        lost.id().toString(),
        clock.instant(),
        "application/json",
        lost.id(),
        lost.version() + 1,
        null,
        json.valueToTree(Map.of(lost.kind(), Map.of("id", lost.id()))));
  }

  private Resyncs.ToldBack known(String producer) throws SQLException {
    return resyncs.all().stream()
        .filter(one -> one.producer().equals(producer))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("Resync of " + producer));
  }

  private static Instant time(@Nullable String text) {
    try {
      Instant time = Instant.parse(String.valueOf(text));
      if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
        throw new DateTimeParseException("Out of range", String.valueOf(text), 0);
      }
      return time;
    } catch (DateTimeParseException e) {
      throw ProblemException.badField(
          "since",
          "must be the time to which the producer was restored, such as 2026-11-27T08:00:00Z");
    }
  }

  /**
   * Which are meant.
   *
   * @param since the time to which the producer was restored
   */
  public record Since(@Nullable String since) {}

  /**
   * What has come of it.
   *
   * @param withdrawn how many are out of the figures
   * @param more whether some are left
   */
  public record Withdrawn(int withdrawn, boolean more) {}
}

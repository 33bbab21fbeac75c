package io.huifang.survey.gateway.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Signature;
import io.huifang.survey.Medium;
import io.huifang.survey.gateway.GatewayRules;
import io.huifang.survey.gateway.Gateways;
import io.huifang.survey.gateway.Target;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of gateways. Its key is the signature, so it is none of the operations that tokens
 * open, and stands in docs/gateway.md.
 */
@Path("/api/gateway/{medium}/reports")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
  @Inject Gateways gateways;
  @Inject Reports reports;
  @Inject ObjectMapper json;
  @Inject Validator validator;
  @Inject RoutingContext request;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Reported.Answer take(
      @PathParam("medium") String medium,
      @HeaderParam(Signature.TIME) @Nullable String seconds,
      @HeaderParam(Signature.HEADER) @Nullable String signature) {
    Buffer buffer = request.body().buffer();
    byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
    Medium from = signer(medium, seconds, signature, body);
    List<Reported.Taken> results =
        read(body).reports().stream().map(report -> reports.take(from, report)).toList();
    return new Reported.Answer(results);
  }

  /** To somebody who guesses a wrong key, time or gateway look alike. */
  private Medium signer(
      String medium, @Nullable String seconds, @Nullable String signature, byte[] body) {
    Optional<Target> gateway =
        GatewayRules.MEDIA.stream()
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(medium))
            .findFirst()
            .flatMap(gateways::known);
    boolean fits =
        gateway.isPresent()
            && Signature.fits(
                List.of(gateway.get().secret()), signature, seconds, body, clock.instant());
    if (!fits) {
      throw ProblemException.of(
          401,
          "wrong-signature",
          "Not signed by a known gateway",
          "Secret, time or signature do not fit; see docs/gateway.md");
    }
    return gateway.get().medium();
  }

  private Reported read(byte[] body) {
    Reported reported;
    try {
      reported = json.readValue(body, Reported.class);
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest(
          "The body is not JSON of the form that docs/gateway.md says");
    } catch (IOException e) {
      throw new IllegalStateException("The body is in memory", e);
    }
    if (reported == null) {
      throw ProblemException.badRequest("The body is empty");
    }
    validator.validate(reported).stream()
        .findFirst()
        .ifPresent(
            wrong -> {
              throw ProblemException.badField(
                  wrong.getPropertyPath().toString(), wrong.getMessage());
            });
    return reported;
  }
}

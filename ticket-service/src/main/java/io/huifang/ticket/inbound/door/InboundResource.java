package io.huifang.ticket.inbound.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Signature;
import io.huifang.ticket.inbound.InboundSources;
import io.huifang.ticket.inbound.Signer;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of messengers. Its key is the signature, so it is none of the operations that tokens
 * open, and stands in docs/inbound.md.
 */
@Path("/api/inbound/{source}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class InboundResource {
  @Inject InboundSources sources;
  @Inject Deliveries deliveries;
  @Inject ObjectMapper json;
  @Inject Validator validator;
  @Inject RoutingContext request;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Delivered.Answer take(
      @PathParam("source") String slug,
      @HeaderParam(Signature.TIME) @Nullable String seconds,
      @HeaderParam(Signature.HEADER) @Nullable String signature) {
    Buffer buffer = request.body().buffer();
    byte[] body = buffer == null ? new byte[0] : buffer.getBytes();
    Signer source = signer(slug, seconds, signature, body);
    return deliveries.take(source.source(), read(body));
  }

  /** To somebody who guesses a wrong key, time or name look alike. */
  private Signer signer(
      String slug, @Nullable String seconds, @Nullable String signature, byte[] body) {
    Optional<Signer> source = sources.at(slug);
    boolean fits =
        source.isPresent()
            && Signature.fits(source.get().keys(), signature, seconds, body, clock.instant());
    if (!fits) {
      throw ProblemException.of(
          401,
          "wrong-signature",
          "Not signed by a known source",
          "Key, time or signature do not fit; see docs/inbound.md");
    }
    return source.get();
  }

  private Delivered read(byte[] body) {
    Delivered delivered;
    try {
      delivered = json.readValue(body, Delivered.class);
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest(
          "The body is not JSON of the form that docs/inbound.md says");
    } catch (IOException e) {
      throw new IllegalStateException("The body is in memory", e);
    }
    if (delivered == null) {
      throw ProblemException.badRequest("The body is empty");
    }
    validator.validate(delivered).stream().findFirst().ifPresent(InboundResource::refuse);
    return delivered;
  }

  private static void refuse(ConstraintViolation<Delivered> wrong) {
    throw ProblemException.badField(wrong.getPropertyPath().toString(), wrong.getMessage());
  }
}

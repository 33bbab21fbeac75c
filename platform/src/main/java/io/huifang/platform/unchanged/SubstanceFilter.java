package io.huifang.platform.unchanged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags what is {@link Substantial}, alone or as a list, and answers 304 to whoever has it. */
@Provider
public class SubstanceFilter implements ContainerResponseFilter {
  private static final int BYTES = 16;
  @Inject ObjectMapper json;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    List<Object> substance = substance(response.getEntity());
    if (substance == null
        || response.getStatus() != Status.OK.getStatusCode()
        || !request.getMethod().equals(HttpMethod.GET)
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      return;
    }
    EntityTag tag = new EntityTag(digest(substance), true);
    // whose figures these are depends on who asks
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (request.getRequest().evaluatePreconditions(tag) != null) {
      response.setStatus(Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private static @Nullable List<Object> substance(@Nullable Object entity) {
    if (entity instanceof Substantial one) {
      return List.of(one.substance());
    }
    if (entity instanceof List<?> many
        && !many.isEmpty()
        && many.stream().allMatch(Substantial.class::isInstance)) {
      return many.stream().map(one -> ((Substantial) one).substance()).toList();
    }
    return null;
  }

  private String digest(List<Object> substance) {
    try {
      byte[] bytes = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(substance));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

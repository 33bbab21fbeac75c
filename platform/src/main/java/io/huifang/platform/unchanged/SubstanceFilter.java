package io.huifang.platform.unchanged;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags what is {@link Substantial}, alone or as a list, and answers 304 to whoever has it. */
@Provider
public class SubstanceFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    List<Object> substance = substance(response.getEntity());
    if (substance == null
        || response.getStatus() != Status.OK.getStatusCode()
        || !request.getMethod().equals(HttpMethod.GET)
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      return;
    }
    EntityTag tag = new EntityTag(Fingerprint.of(substance), true);
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
}

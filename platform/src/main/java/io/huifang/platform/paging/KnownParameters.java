package io.huifang.platform.paging;

import io.huifang.platform.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that an operation of the API does not have: a misspelt filter must not
 * silently widen the answer. Operations that read the address themselves also check it themselves.
 */
public class KnownParameters {
  private static final Set<String> ANY = Set.of("*");
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
    UriInfo address = request.getUriInfo();
    Set<String> given = address.getQueryParameters().keySet();
    if (given.isEmpty() || !address.getPath().startsWith("/api/")) {
      return;
    }
    Set<String> names =
        known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::names);
    for (String name : given) {
      if (names != ANY && !names.contains(name)) {
        throw ProblemException.badField(
            name,
            names.isEmpty()
                ? "is not a parameter here; there are none"
                : "is not a parameter here; known are " + new TreeSet<>(names));
      }
    }
  }

  private static Set<String> names(Method method) {
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)
          || parameter.getType().equals(UriInfo.class)) {
        return ANY;
      }
    }
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .filter(annotation -> annotation != null)
        .map(QueryParam::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package io.huifang.suite.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the pages of services are.
 *
 * @param roots addresses without a slash at the end, by name of the service; where there are
 *     several the first is the one that the provider calls
 */
record Sites(Map<String, List<String>> roots) {

  /** The addresses of all services. */
  static Sites named(Function<String, List<String>> roots) {
    return new Sites(
        Clients.SERVICES.stream()
            .collect(Collectors.toMap(name -> name, name -> roots.apply(name))));
  }

  List<String> of(String service) {
    return roots.getOrDefault(service, List.of());
  }
}

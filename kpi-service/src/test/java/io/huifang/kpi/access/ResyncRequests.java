package io.huifang.kpi.access;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import java.util.Map;
import java.util.UUID;

/** About a producer that has told nothing again, but has told that it has ended. */
final class ResyncRequests {
  private ResyncRequests() {}

  static Attempt of(String operation) {
    String id = UUID.randomUUID().toString();
    Map<String, Object> event =
        Told.envelope(
            "resync.ended.v1",
            id,
            1,
            Map.of(
                "resync",
                Map.of(
                    "id",
                    id,
                    "startedAt",
                    "2020-03-05T08:00:00Z",
                    "restored",
                    false,
                    "told",
                    Map.of())));
    KpiApi.tell(event);
    String producer = ((String) event.get("source")).substring(1);
    String path = AccessSweep.path(operation).replace("{producer}", producer);
    if (path.equals("/api/resyncs")) {
      return Attempt.at(path);
    }
    String since = "2019-01-01T00:00:00Z";
    return operation.startsWith("POST")
        ? Attempt.at(path).with("{\"since\":\"" + since + "\"}")
        : Attempt.at(path + "?since=" + since);
  }
}

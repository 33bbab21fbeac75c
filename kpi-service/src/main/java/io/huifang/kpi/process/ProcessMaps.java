package io.huifang.kpi.process;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.trace.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Draws up maps: of the tickets that a question about created tickets counts. */
@ApplicationScoped
public class ProcessMaps {
  @Inject Traces traces;
  @Inject Catalogue catalogue;

  @ConfigProperty(name = "huifang.process.standard")
  String usual;

  /** What decides which tickets a map is about. */
  public Metric tickets() {
    return catalogue.known("tickets_created");
  }

  /**
   * The map.
   *
   * @param standard names of the steps of the standard path, divided by commas; null for the usual
   * @throws io.huifang.platform.problem.ProblemException 400 if there is no such step, 422 if there
   *     are too many tickets
   */
  public ProcessMap of(Question tickets, @Nullable String standard) {
    List<Activity> path = Standard.read(standard == null ? usual : standard);
    Flow flow = new Flow(path);
    traces.each(tickets, flow::add);
    return flow.map(tickets);
  }
}

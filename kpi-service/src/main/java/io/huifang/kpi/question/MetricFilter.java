package io.huifang.kpi.question;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows a question is about, as it comes over HTTP; {@link Questions} makes sense of it. */
public class MetricFilter {
  @QueryParam("from")
  @Parameter(
      required = true,
      description = "Start of the period: a time, or a day in the zone",
      example = "2026-03-01")
  public @Nullable String from;

  @QueryParam("to")
  @Parameter(
      required = true,
      description = "End of the period, not part of it: a time, or a day in the zone",
      example = "2026-03-08")
  public @Nullable String to;

  @QueryParam("zone")
  @Parameter(description = "IANA time zone; the site's by default", example = "Asia/Shanghai")
  public @Nullable String zone;

  @QueryParam("variant")
  @Parameter(description = "A variant of the metric, see the catalogue")
  public @Nullable String variant;

  @QueryParam("definition")
  @Parameter(
      description =
          "Version of the definition; that of today by default. Earlier ones are in the catalogue",
      example = "1")
  public @Nullable String definition;

  @QueryParam("window")
  @Parameter(description = "Days to wait for a repeat contact: 1, 3, 7, 14 or 30")
  public @Nullable String window;

  @QueryParam("threshold")
  @Parameter(
      description =
          "Seconds within which a contact has to be answered, see the catalogue; 20 by default")
  public @Nullable String threshold;

  @QueryParam("scale")
  @Parameter(description = "Scale of scores: 3, 5 or 7; 5 by default")
  public @Nullable String scale;

  @QueryParam("channel")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> channel = List.of();

  @QueryParam("category")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> category = List.of();

  @QueryParam("subcategory")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> subcategory = List.of();

  @QueryParam("complexity")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> complexity = List.of();

  @QueryParam("tier")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> tier = List.of();

  @QueryParam("segment")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> segment = List.of();

  @QueryParam("team")
  @Parameter(description = "Only these; a lead always gets the own team only")
  public List<String> team = List.of();

  @QueryParam("agent")
  @Parameter(description = "Only these; repeat for several, (none) for unknown")
  public List<String> agent = List.of();

  @QueryParam("label")
  @Parameter(
      description =
          "Only facts with this label, as name:value; several of one name are alternatives, (none)"
              + " for unknown. Labels come with imported tickets and answers; contacts have their"
              + " queue",
      example = "region:south")
  public List<String> label = List.of();

  @QueryParam("weighted")
  @Parameter(
      description =
          "true: rows count as much as the weight that came with the import (1 without one), for"
              + " shares, means and nps")
  public @Nullable String weighted;

  @QueryParam("medium")
  @Parameter(
      description =
          "For answers: EMAIL by the customer's link, PHONE typed in by somebody, (none) imported")
  public List<String> medium = List.of();

  @QueryParam("touchpoint")
  @Parameter(description = "For scores; OVERALL by default", example = "OVERALL")
  public List<String> touchpoint = List.of();

  @QueryParam("target")
  @Parameter(description = "For sla_attainment", example = "FIRST_RESPONSE")
  public List<String> target = List.of();

  List<String> of(Dimension dimension) {
    return switch (dimension) {
      case CHANNEL -> channel;
      case CATEGORY -> category;
      case SUBCATEGORY -> subcategory;
      case COMPLEXITY -> complexity;
      case TIER -> tier;
      case SEGMENT -> segment;
      case TEAM -> team;
      case AGENT -> agent;
      case MEDIUM -> medium;
      case TOUCHPOINT -> touchpoint;
      case TARGET -> target;
    };
  }
}

package io.huifang.survey.results.cut;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an operation of results can be narrowed to; {@link CutReader} reads the address itself. */
public class CutParams {
  @Context UriInfo uri;

  @Parameter(description = "One questionnaire by its id; without it all, by what they share")
  @QueryParam("questionnaire")
  @Nullable String questionnaire;

  @Parameter(description = "One version of it")
  @QueryParam("version")
  @Nullable String version;

  @Parameter(description = "A time or a day of the site, included")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "A time, not included, or a day of the site, which still counts")
  @QueryParam("to")
  @Nullable String to;

  @Parameter(description = "The last so many days of the site, today included, or all")
  @QueryParam("days")
  @Nullable String days;

  @QueryParam("team")
  List<String> team = new ArrayList<>();

  @QueryParam("agent")
  List<String> agent = new ArrayList<>();

  @QueryParam("channel")
  List<String> channel = new ArrayList<>();

  @QueryParam("tier")
  List<String> tier = new ArrayList<>();

  @QueryParam("category")
  List<String> category = new ArrayList<>();

  @QueryParam("subcategory")
  List<String> subcategory = new ArrayList<>();

  @QueryParam("complexity")
  List<String> complexity = new ArrayList<>();

  @QueryParam("segment")
  List<String> segment = new ArrayList<>();

  @QueryParam("language")
  List<String> language = new ArrayList<>();

  @QueryParam("purpose")
  List<String> purpose = new ArrayList<>();

  @QueryParam("origin")
  List<String> origin = new ArrayList<>();

  @Parameter(description = "NAME:VALUE of a free dimension; several of one name are alternatives")
  @QueryParam("label")
  List<String> label = new ArrayList<>();

  public UriInfo uri() {
    return uri;
  }
}

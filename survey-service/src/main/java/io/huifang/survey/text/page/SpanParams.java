package io.huifang.survey.text.page;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which comments are asked for, as it stands in an address. */
public class SpanParams {
  @QueryParam("from")
  @Nullable String from;

  @QueryParam("to")
  @Nullable String to;

  @QueryParam("team")
  List<String> team = new ArrayList<>();

  @QueryParam("channel")
  List<String> channel = new ArrayList<>();

  @QueryParam("tier")
  List<String> tier = new ArrayList<>();
}

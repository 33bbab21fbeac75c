package io.huifang.platform.imports.page;

import io.huifang.platform.imports.RecordSink;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping to begin with, from the names of the columns and from what stands in them. It is meant
 * to be read and mended by somebody; every guess is a line of its own.
 */
final class MappingGuess {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("subject", "subject|title|summary|short.?description|主题|标题");
    NAMES.put("channel", "channel|contact.?type|渠道");
    NAMES.put("category", "category|topic|类别|分类");
    NAMES.put("subcategory", "sub.?category|子类.*");
    NAMES.put("team", "team|group|assignment.?group|supervisor|团队|组");
    NAMES.put("agent", "agent|agent.?name|assigned.?to|owner|坐席|客服");
    NAMES.put("customerExternalId", "customer.?(id|no|number)|client.?id|客户.?(编号|号)");
    NAMES.put("customerName", "customer.?name|客户.?(姓名|名称)");
    NAMES.put("customerEmail", "(customer.?)?e.?mail|邮箱");
    NAMES.put("firstContactAt", "(issue.?)?(opened|created|reported).*|date|创建时间|开始时间");
    NAMES.put("firstRespondedAt", ".*(responded|first.?response).*|首次.?(响应|回复).*");
    NAMES.put("resolvedAt", "resolved.*|解决时间");
    NAMES.put("closedAt", "closed.*|关闭时间");
    NAMES.put("reopens", "reopen.*count|reopens");
    NAMES.put("transfers", "reassignment.*count|transfers");
    NAMES.put("ticketExternalId", "ticket.?(id|no|number)?|case.?(id|no)|工单.?(编号|号)?");
    NAMES.put(
        "receivedAt", "(survey.?)?(response|answer|received|review).*(date|at|time)|date|回复时间");
    NAMES.put("overall", "csat.*|overall.*|score|rating|满意度|评分");
    NAMES.put("nps", "nps.*|recommend.*");
    NAMES.put("comment", "comment.*|.*remarks?|review.?text|feedback|评价|备注");
    NAMES.put("name", "(customer.?)?name|姓名|名称");
    NAMES.put("email", "e.?mail|邮箱");
    NAMES.put("phone", "(tele)?phone|mobile|电话|手机");
    NAMES.put("tier", "tier|level|等级");
    NAMES.put("segment", "segment|客群");
    NAMES.put("offeredAt", "(call|contact|offered|arrival|start).*(date|at|time)|date|(呼入|开始)时间");
    NAMES.put("queuedAt", "queued.*|排队时间");
    NAMES.put("answeredAt", "answered.*(at|time)|接听时间");
    NAMES.put("endedAt", "(ended|hang.?up).*|挂断时间");
    NAMES.put("queue", "queue|skill|队列|技能组");
    NAMES.put("handle", "caller.*|ani|phone.*|number|主叫.*|电话|手机");
    NAMES.put("waitSeconds", "wait.*|queue.?(time|seconds)|等待.*");
    NAMES.put("talkSeconds", "talk.*|通话时长");
    NAMES.put("holdSeconds", "hold.*|保持时长");
    NAMES.put("wrapUpSeconds", "(wrap|acw|after.?call).*|事后.*");
  }

  private static final Set<String> NEEDED = Set.of("firstContactAt", "receivedAt", "offeredAt");
  private static final Set<String> NUMBERS = Set.of("overall", "nps", "reopens", "transfers");
  private final FileSample file;
  private final RecordSink<?> sink;
  private final ZoneId zone;

  MappingGuess(FileSample file, RecordSink<?> sink, ZoneId zone) {
    this.file = file;
    this.sink = sink;
    this.zone = zone;
  }

  /** The mapping as YAML. */
  String yaml() {
    List<String> lines = new ArrayList<>();
    lines.add("target: " + sink.target());
    lines.add("zone: " + zone);
    lines.add(
        "csv: {delimiter: %s, charset: %s}"
            .formatted(quoted(String.valueOf(file.delimiter())), file.charset()));
    lines.add("externalId: {column: " + quoted(file.name(id())) + "}");
    lines.add("fields:");
    int head = lines.size();
    NAMES.forEach(
        (field, pattern) -> {
          if (sink.fields().contains(field)) {
            OptionalInt column = column(pattern, field);
            column.ifPresent(index -> lines.add(field(field, index)));
          }
        });
    if (lines.size() == head) {
      lines.add(field(sink.fields().stream().sorted().findFirst().orElseThrow(), 0));
    }
    return String.join("\n", lines) + "\n";
  }

  private OptionalInt column(String pattern, String field) {
    return IntStream.range(0, file.header().size())
        .filter(index -> lower(index).matches(pattern))
        .filter(index -> !field.endsWith("At") || !times(index).isEmpty())
        .findFirst();
  }

  private String lower(int index) {
    return file.header().get(index).toLowerCase(Locale.ROOT).strip();
  }

  /** A column whose name says so and whose values differ, else the first whose values differ. */
  private int id() {
    return IntStream.range(0, file.header().size())
        .filter(index -> lower(index).matches("(.*[ _-])?(id|number|no|key|编号|单号)"))
        .filter(this::differs)
        .findFirst()
        .orElseGet(
            () ->
                IntStream.range(0, file.header().size())
                    .filter(this::differs)
                    .findFirst()
                    .orElse(0));
  }

  private boolean differs(int index) {
    long values = file.column(index).count();
    return values > 0
        && values == file.rows().size()
        && file.column(index).distinct().count() == values;
  }

  private List<String> times(int index) {
    return TimeGuess.patterns(file.column(index).toList());
  }

  private String field(String field, int index) {
    String column = quoted(file.name(index));
    String more = kind(field, index);
    return "  " + field + ": {column: " + column + (more == null ? "" : ", " + more) + "}";
  }

  private @Nullable String kind(String field, int index) {
    if (field.endsWith("At")) {
      boolean needed = NEEDED.contains(field);
      String patterns = String.join(", ", times(index).stream().map(MappingGuess::quoted).toList());
      return "type: timestamp, patterns: [" + patterns + "]" + (needed ? ", required: true" : "");
    }
    boolean whole = field.endsWith("Seconds") || NUMBERS.contains(field);
    return whole ? "type: integer" : null;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }
}

package io.huifang.suite.demo;

import io.huifang.suite.api.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said elsewhere than in surveys, for the inbox of feedback; there once, however often. */
final class Voices {
  private static final List<Map<String, Object>> SAID =
      List.of(
          voice("1", "SOCIAL", "weibo", "快递把包裹放在雨里，也没有敲门，客服电话一直占线", "雨天的猫", "delivery", "damaged"),
          voice(
              "2",
              "COMPLAINT",
              "letter",
              "包裹淋湿了，快递没有敲门，客服电话占线。我要去消协投诉",
              "陈立",
              "delivery",
              "damaged"),
          voice(
              "3", "STAFF", "suggestion box", "建议退款页面写明几天到账，很多电话只是问这个", "刘芳", "billing", "refund"),
          voice(
              "4",
              "CALLBACK",
              "PHONE",
              "The engineer was friendly but came two hours late",
              "Anna Berg",
              null,
              null),
          voice(
              "5",
              "MAIL",
              "EMAIL",
              "Thank you, the new invoice is fine now",
              "Tom Hill",
              "billing",
              "invoice"));

  private Voices() {}

  static void speak(Api surveys) {
    surveys.post("/api/feedback/batch", Map.of("items", SAID)).ok();
  }

  private static Map<String, Object> voice(
      String id,
      String source,
      String channel,
      String text,
      String who,
      @Nullable String category,
      @Nullable String subcategory) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("externalId", "demo-voice-" + id);
    said.put("source", source);
    said.put("channel", channel);
    said.put("text", text);
    said.put("authorName", who);
    said.put("category", category);
    said.put("subcategory", subcategory);
    return said;
  }
}

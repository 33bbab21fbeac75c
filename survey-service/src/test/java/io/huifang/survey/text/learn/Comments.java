package io.huifang.survey.text.learn;

import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Comments that are put together from what people say, each different from the others. */
public final class Comments {
  private static final List<String> BAD =
      List.of(
          "太慢了",
          "态度很差",
          "难吃",
          "送错了",
          "再也不来",
          "等了两小时",
          "没人接电话",
          "the delivery was late",
          "rude agent");
  private static final List<String> GOOD =
      List.of(
          "很快",
          "态度很好",
          "好吃",
          "味道不错",
          "下次还来",
          "非常满意",
          "谢谢师傅",
          "the delivery was fast",
          "friendly agent");
  private static final List<String> NEITHER =
      List.of("送餐", "今天中午", "客服", "订单", "包装", "第二次点", "公司附近", "the parcel", "my order");
  private static final Segmenter SEGMENTER = new Segmenter();

  private Comments() {}

  /** A comment that blames or praises; the same number gives the same. */
  public static String one(boolean good, int number) {
    SplittableRandom random = new SplittableRandom(number * 2L + (good ? 1 : 0));
    List<String> from = good ? GOOD : BAD;
    return NEITHER.get(random.nextInt(NEITHER.size()))
        + " "
        + from.get(random.nextInt(from.size()))
        + "，"
        + from.get(random.nextInt(from.size()))
        + " "
        + number;
  }

  /** As a model learns from it; label 1 is praise. */
  public static Example example(String comment, int label) {
    Reading reading = SEGMENTER.read(comment);
    return new Example(Split.key(reading.text()), Features.of(reading), label);
  }

  /** So many of each. */
  public static List<Example> examples(int each) {
    List<Example> examples = new ArrayList<>();
    for (int number = 0; number < each; number++) {
      examples.add(example(one(false, number), 0));
      examples.add(example(one(true, number), 1));
    }
    return examples;
  }
}

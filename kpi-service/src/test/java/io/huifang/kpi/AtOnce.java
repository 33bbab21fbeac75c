package io.huifang.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several people who do something at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** The status that each got, in their order. */
  public static List<Integer> statuses(int people, IntFunction<Response> act) throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(people);
    CountDownLatch go = new CountDownLatch(1);
    try {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        int who = i;
        asked.add(
            all.submit(
                () -> {
                  assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
                  return act.apply(who).statusCode();
                }));
      }
      go.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : asked) {
        statuses.add(one.get(30, TimeUnit.SECONDS));
      }
      return statuses;
    } finally {
      all.shutdownNow();
    }
  }
}

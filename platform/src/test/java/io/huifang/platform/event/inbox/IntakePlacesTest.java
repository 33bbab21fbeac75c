package io.huifang.platform.event.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IntakePlacesTest {
  @Test
  void neverMoreThanThereArePlacesAndEverybodyComesInTheEnd() throws Exception {
    IntakePlaces places = new IntakePlaces(2, Duration.ofMinutes(1));
    AtomicInteger in = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(2);
    ExecutorService producers = Executors.newFixedThreadPool(8);
    List<Future<Integer>> done = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int batch = i;
      done.add(
          producers.submit(
              () ->
                  places.taking(
                      () -> {
                        most.accumulateAndGet(in.incrementAndGet(), Math::max);
                        full.countDown();
                        assertThat(full.await(1, TimeUnit.MINUTES)).isTrue();
                        in.decrementAndGet();
                        return batch;
                      })));
    }
    for (int i = 0; i < 8; i++) {
      assertThat(done.get(i).get(1, TimeUnit.MINUTES)).isEqualTo(i);
    }
    producers.shutdown();
    assertThat(most).hasValue(2);
  }

  @Test
  void whoFindsNoPlaceIsToldToComeAgainAndAPlaceIsGivenBackAfterAFailure() throws Exception {
    IntakePlaces places = new IntakePlaces(1, Duration.ofMillis(10));
    String inside =
        places.taking(
            () -> {
              Future<String> second =
                  Executors.newSingleThreadExecutor().submit(() -> places.taking(() -> "second"));
              assertThatThrownBy(second::get).hasCauseInstanceOf(ProblemException.class);
              return "first";
            });
    assertThat(inside).isEqualTo("first");
    assertThatThrownBy(
            () ->
                places.taking(
                    () -> {
                      throw new IllegalStateException("spoilt");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(places.taking(() -> "third")).isEqualTo("third");
  }

  @Test
  void aSmallHeapHasTwo() {
    assertThat(IntakePlaces.fitting(128L << 20)).isEqualTo(2);
    assertThat(IntakePlaces.fitting(384L << 20)).isEqualTo(6);
    assertThat(IntakePlaces.fitting(8L << 30)).isEqualTo(8);
  }
}

package io.huifang.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.paging.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final int PAGE = 3;
  private final List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, 10).boxed().toList());

  /** As a database would: the nearest to the place first, one more than asked for. */
  private List<Integer> rows(Place place) {
    int key = place.key() == null ? 0 : Integer.parseInt(place.key());
    List<Integer> found = new ArrayList<>(all);
    found.removeIf(n -> place.back() ? n >= key : n <= key);
    if (place.back()) {
      Collections.reverse(found);
    }
    return found.subList(0, Math.min(PAGE + 1, found.size()));
  }

  private Slice<Integer> at(Place place) {
    return Slice.read(place, PAGE, this::rows, String::valueOf);
  }

  private static Place after(int key) {
    return new Place(String.valueOf(key), false);
  }

  private static Place before(int key) {
    return new Place(String.valueOf(key), true);
  }

  @Test
  void thereAndBackAreTheSamePages() {
    assertThat(at(Place.START)).isEqualTo(new Slice<>(List.of(1, 2, 3), "3", null, PAGE));
    assertThat(at(after(3))).isEqualTo(new Slice<>(List.of(4, 5, 6), "6", "4", PAGE));
    assertThat(at(after(9))).isEqualTo(new Slice<>(List.of(10), null, "10", PAGE));
    assertThat(at(before(10))).isEqualTo(new Slice<>(List.of(7, 8, 9), "9", "7", PAGE));
    assertThat(at(before(7))).isEqualTo(at(after(3)));
    assertThat(at(before(4))).isEqualTo(at(Place.START));
  }

  @Test
  void aShortPageAtTheBeginningIsFilled() {
    assertThat(at(before(3)).items()).containsExactly(1, 2, 3);
    assertThat(at(before(1)).items()).containsExactly(1, 2, 3);
  }

  @Test
  void whatHasGoneMeanwhileIsNoEndOfTheWorld() {
    all.removeIf(n -> n > 4);
    assertThat(at(after(9))).isEqualTo(new Slice<>(List.of(), null, null, PAGE));
    all.clear();
    assertThat(at(before(9)).items()).isEmpty();
    assertThat(at(Place.START)).isEqualTo(new Slice<>(List.of(), null, null, PAGE));
  }

  @Test
  void aPlaceIsACursor() {
    assertThat(Place.after(null)).isEqualTo(Place.START);
    assertThat(Place.before(null)).isEqualTo(Place.START);
    assertThat(Place.before(Cursor.encode("7"))).isEqualTo(before(7));
  }
}

package io.huifang.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.platform.problem.ProblemException;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListAddressTest {
  private static final String SAVED = "saved=" + new UUID(7, 7);
  private static final ListShape SHAPE =
      new ListShape(
          "boats",
          "/boats",
          "/boats/boats.csv",
          List.of("afloat", "all"),
          "all",
          List.of(
              ListColumn.always("name", ""),
              ListColumn.usual("length", "fit"),
              ListColumn.more("built", "fit")),
          List.of(
              ListFilter.oneOf("kind", ListColumn.Shown.class),
              ListFilter.text("harbour"),
              ListFilter.around("days"),
              ListFilter.ofAll("fleet")),
          List.of(ListSort.ascending("name", "name"), ListSort.descending("longest", "length")));

  private static ListAddress of(String query) {
    MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
    fields.putAll(new QueryStringDecoder(query, false).parameters());
    return ListAddress.of(SHAPE, fields, "afloat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=afloat",
        "view=all&kind=ALWAYS&harbour=K%C3%B6ln+%26+Co&days=7&days=8&q=100%25&sort=longest",
        "view=all&col=name&col=built",
        "view=all&cursor=YQ&row=51",
        "view=all&back=YQ&row=1"
      })
  void isWhatItSays(String query) {
    assertThat(of(query).query()).isEqualTo(query);
    assertThat(of(query + "&" + SAVED).query()).isEqualTo(query + "&" + SAVED);
  }

  @Test
  void saysNoMoreThanItMust() {
    assertThat(of("").query()).isEqualTo("view=afloat");
    assertThat(of("view=sunk&kind=&q=+&colour=red").query()).isEqualTo("view=afloat");
    assertThat(of("q=x").query()).as("looks everywhere").isEqualTo("view=all&q=x");
    assertThat(of("col=length&col=name").query()).as("the usual ones").isEqualTo("view=afloat");
    assertThat(of("col=built").columns()).containsExactly("name", "built");
    assertThat(of("row=0&cursor=YQ").row()).isZero();
    assertThat(of("row=7").row()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind=RED", "sort=luck", "col=x", "harbour=%00", "q=%00", "saved=1", "cursor=%"})
  void whatTheListDoesNotHaveIsRefused(String query) {
    assertThatThrownBy(() -> of(query)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> of("q=" + "x".repeat(201))).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> of("harbour=" + "x".repeat(301))).isInstanceOf(ProblemException.class);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 21; i++) {
      many.append("&days=").append(i);
    }
    assertThatThrownBy(() -> of(many.substring(1))).isInstanceOf(ProblemException.class);
  }

  @Test
  void ofASavedViewItIsLeftOut() {
    ListAddress old = of("view=all&kind=RED&sort=luck&col=x&harbour=Kiel&" + SAVED);
    assertThat(old.dropped()).containsExactly("kind", "sort", "col");
    assertThat(old.kept()).isEqualTo("view=all&harbour=Kiel");
  }

  @Test
  void changesOneThingAndBeginsAnew() {
    ListAddress address = of("view=all&harbour=Kiel&days=7&q=x&cursor=YQ&row=51");
    assertThat(of("harbour=Kiel&harbour=Ulm").query()).isEqualTo("view=afloat&harbour=Kiel");
    assertThat(address.without("harbour", "Kiel").query()).isEqualTo("view=all&days=7&q=x");
    assertThat(address.widened().query()).isEqualTo("view=all&days=7");
    assertThat(address.in("afloat").query()).isEqualTo("view=afloat&days=7");
    assertThat(address.with("days", "30").query()).contains("days=30").doesNotContain("cursor");
    assertThat(address.sorted("name").query()).endsWith("q=x&sort=name");
    assertThat(address.file()).isEqualTo("/boats/boats.csv?view=all&harbour=Kiel&days=7&q=x");
    assertThat(of("days=7").narrowed()).isFalse();
    assertThat(address.narrowed()).isTrue();
  }

  @Test
  void whatThePageIsNarrowedToAsWellStaysInAnotherView() {
    ListAddress address = of("view=all&fleet=north&fleet=south&harbour=Kiel");
    assertThat(address.in("afloat").query()).isEqualTo("view=afloat&fleet=north&fleet=south");
    assertThat(address.without("fleet", "north").query())
        .isEqualTo("view=all&harbour=Kiel&fleet=south");
    assertThat(address.widened().query()).isEqualTo("view=all");
    assertThat(of("fleet=north").narrowed()).isTrue();
    assertThat(of("fleet=north").narrowedWithin()).isFalse();
    assertThat(address.narrowedWithin()).isTrue();
  }
}

package io.huifang.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.frame.Place;
import io.huifang.platform.frame.Site;
import io.huifang.platform.frame.settings.SettingsPlace;
import io.huifang.platform.security.Role;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sidebar leads everybody to what they may see, and to nothing else. */
public final class FrameLinks {
  private static final List<String> ROLES =
      List.of(Role.AGENT, Role.SPECIALIST, Role.LEAD, Role.MANAGER, Role.ADMIN);

  private static final Pattern LINK = Pattern.compile("<a class=\"hf-nav\" href=\"([^\"]+)\"");

  /** In the menu of the person, for everybody. */
  private static final Set<String> OWN_MENU = Set.of("/choices/zone", "/sign-out");

  /** The same, at one of the services. */
  private static final String OWN_NOTIFICATIONS = "/me/notifications";

  private FrameLinks() {}

  /**
   * Asks each place of a service as each role, and compares with the roles that the sidebar goes
   * by; then reads the sidebar itself. As every service is asked, the links between them hold too.
   */
  public static void assertHold(Site own) {
    List<Place> places =
        Arrays.stream(Place.values())
            .filter(place -> place.site() == null || place.site() == own)
            .toList();
    for (String role : ROLES) {
      for (Place place : places) {
        boolean may = mayOpen(place, role);
        Response answer = page(place.path(), role);
        assertThat(answer.statusCode()).as("%s at %s", role, place).isEqualTo(may ? 200 : 403);
        assertThat(links(answer)).as("%s at %s", role, place).hasSize(placesOf(role));
        for (String link : links(answer)) {
          if (link.startsWith("/")) {
            assertThat(page(link, role).statusCode()).as("%s to %s", role, link).isLessThan(403);
          }
        }
      }
    }
  }

  /**
   * The settings of a service are there for administrators and for nobody else, but for what the
   * sidebar leads others to; the list of them is the same in every service.
   */
  public static void assertSettings(Site own) {
    for (SettingsPlace place : SettingsPlace.values()) {
      if (place.site() != null && place.site() != own) {
        continue;
      }
      for (String role : ROLES) {
        boolean admin = role.equals(Role.ADMIN);
        int expected = admin || inSidebar(place, role) ? 200 : 403;
        Response answer = page(place.path(), role);
        assertThat(answer.statusCode()).as("%s at %s", role, place).isEqualTo(expected);
        if (expected == 200) {
          assertThat(answer.asString().contains("hf-set-nav"))
              .as("the list beside %s for %s", place, role)
              .isEqualTo(admin);
        }
      }
    }
  }

  private static boolean inSidebar(SettingsPlace place, String role) {
    return Arrays.stream(Place.values())
        .filter(other -> other.site() == place.site() && other.path().equals(place.path()))
        .anyMatch(other -> other.roles().contains(role));
  }

  /** Two places may be the same page, shown in two ways to different people. */
  private static boolean mayOpen(Place place, String role) {
    String page = place.path().replaceFirst("\\?.*", "");
    return Arrays.stream(Place.values())
        .filter(other -> other.site() == place.site())
        .filter(other -> other.path().replaceFirst("\\?.*", "").equals(page))
        .anyMatch(other -> other.roles().contains(role));
  }

  private static int placesOf(String role) {
    return (int)
        Arrays.stream(Place.values()).filter(place -> place.roles().contains(role)).count();
  }

  private static Set<String> links(Response page) {
    Set<String> links = new LinkedHashSet<>();
    LINK.matcher(page.asString())
        .results()
        .map(found -> found.group(1))
        .filter(link -> !OWN_MENU.contains(link) && !link.endsWith(OWN_NOTIFICATIONS))
        .forEach(links::add);
    return links;
  }

  private static Response page(String path, String role) {
    return given()
        .accept("text/html")
        .auth()
        .oauth2(TestTokens.token(role + "-frame", "north", role))
        .get(path.replace("&amp;", "&"));
  }
}

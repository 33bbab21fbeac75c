package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk as a browser uses it. */
final class Desk {
  private Desk() {}

  /** Somebody of team north, reading English. */
  static RequestSpecification by(String agent) {
    return by(agent, "north");
  }

  static RequestSpecification by(String agent, String team) {
    return as(agent, team, "agent")
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "en")
        .contentType("application/x-www-form-urlencoded");
  }

  /** The same by a page that is open already. */
  static RequestSpecification inPlace(String agent) {
    return by(agent).header("HX-Request", "true");
  }

  static String page(String agent, String ticket) {
    return by(agent).get("/desk/tickets/" + ticket).then().statusCode(200).extract().asString();
  }

  /** Sends a form of a page with what stands in its hidden fields. */
  static Response send(String agent, String page, String ticket, String form, String text) {
    return filled(inPlace(agent), page)
        .formParam("text", text)
        .post("/desk/tickets/" + ticket + "/" + form);
  }

  static RequestSpecification filled(RequestSpecification request, String page) {
    for (String name : new String[] {"version", "mark", "form"}) {
      request = request.formParam(name, hidden(page, name));
    }
    return request;
  }

  /** The value of a hidden field. */
  static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    String found = "";
    while (field.find()) {
      found = field.group(1); // the composer comes last
    }
    return found;
  }

  /** A change that raises the version and means nothing to whoever answers. */
  static void reclassify(String ticket) {
    agent()
        .header("If-Match", agent().get("/api/tickets/" + ticket).header("ETag"))
        .body("{\"category\":\"delivery\",\"complexity\":\"STANDARD\",\"priority\":\"NORMAL\"}")
        .put("/api/tickets/" + ticket + "/classification")
        .then()
        .statusCode(200);
  }

  /** Who else is at the ticket that a page shows. */
  static String others(String page) {
    int from = page.indexOf("id=\"others-");
    return page.substring(from, page.indexOf("</div>", from));
  }
}

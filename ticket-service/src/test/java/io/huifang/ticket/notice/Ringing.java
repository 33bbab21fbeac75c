package io.huifang.ticket.notice;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** The bell of one person, in English. */
record Ringing(String person) {
  RequestSpecification page() {
    return given()
        .auth()
        .oauth2(TestTokens.token(person, "north", "agent"))
        .accept("text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }

  String token() {
    return TestTokens.token(person, "north", "agent");
  }

  ValidatableResponse state() {
    return page().accept("application/json").get("/notices/state").then().statusCode(200);
  }

  int unseen() {
    return state().extract().path("unseen");
  }

  String panel() {
    return page().get("/notices/latest").then().statusCode(200).extract().asString();
  }

  Response seen(Map<String, String> what) {
    return page()
        .accept("application/json")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(what)
        .post("/notices/seen");
  }
}

package io.huifang.kpi.dashboard.process;

import io.huifang.kpi.trace.Activity;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the process map; in both languages in {@code messages/proc_*.properties}. */
@MessageBundle(value = "proc", locale = "en")
public interface ProcessTexts {
  String title();

  String map();

  String asTheyRan();

  @Message
  String activity(Activity activity);

  String paths();

  String pathsShown(String share);

  String pathsAll();

  String tickets(String count);

  String times(String count);

  String bottleneck(String from, String to, String share);

  String noBottleneck();

  String picture(String tickets, String steps, String paths, String bottleneck);

  String line(String from, String to, String count, String median, String p90, String total);

  String straight();

  String straightOf(String count, String judged);

  String back();

  String backOf(String count);

  String selfOf(String count);

  String handed();

  String handedOf(String count);

  String stay();

  String stayOf(String share);

  String legendWidth();

  String legendHot();

  String legendLane();

  String legendLabel();

  String where();

  String whereHow();

  String waited(String total);

  String ways(String count);

  String waysHow();

  String standard();

  String standardHow();

  String judged(String conforming, String departed, String underWay);

  String departs(String after, String found);

  String departsAtOnce(String found);

  String departsEnd(String after, String found);

  String instead(String expected);

  String behind();

  String behindHow();

  String allPaths();

  String from();

  String to();

  String count();

  String ticketsHead();

  String min();

  String mean();

  String median();

  String p90();

  String max();

  String waiting();

  String waste();

  String wasteOf(String count);

  String wasteWaiting();

  String over();

  String again();

  String hands();

  String wasteWaitingOf(String mean);

  String perTicket();

  String provisional(String count);

  String byTeam();

  String byCategory();

  String nothing();

  String nothingText();

  String noWasteText();

  String behindPath(String from, String to);

  String behindStep(String step);

  String slowest(String shown, String count);

  String ticket();

  String left();

  String took();

  String since();

  String unnamed();

  String allMap();

  String how();
}

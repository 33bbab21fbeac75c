package io.huifang.escalation.callback;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of a case; in both languages in {@code messages/callback_*.properties}. */
@MessageBundle(value = "callback", locale = "en")
public interface CaseTexts {
  String waits(String who);

  String figure();

  String figureClosed();

  String chart();

  String done();

  String needsDone();

  String reached(String who);

  String closedFor(String who);

  String somebody();

  String takeOver();

  String promise();

  String callWithin();

  String promisedFor();

  String promisedAt();

  String firstPromised();

  String used(long percent);

  String youCall();

  String calls(String owner);

  String nobodyCalls();

  String passes(String time, String who, String post);

  String passesNow(String who, String post);

  String lastLevel();

  String reachedAt();

  String neverReached();

  String call(String phone);

  String callShort();

  String record();

  String moveShort();

  String how();

  String howHint();

  String note();

  String again();

  String save();

  String kept();

  String attempts();

  String times(int count);

  String noCalls();

  String promised();

  String close();

  String notYet();

  String rootCause();

  String touchpoint();

  String party();

  String answer();

  String answerTo(String who);

  String sentTo(String address);

  String noAddress();

  String choose();

  String needsAnswer();

  String needsCause();

  String needsCall();

  String hasCall();

  String wayOut();

  String closeNow();

  String without();

  String withoutWhy();

  String toldHow();

  String withoutMeans();

  String withoutNow();

  String outcome();

  String recovered();

  String notRecovered();

  String next();

  String level(int level, int levels);

  String now();

  String over();

  String plus(int minutes);

  String plusHours(int hours);

  String nobody();

  String phone();

  String notCalled();

  String email();

  String language();

  String unknownCustomer();

  String said();

  String saidThen();

  String saidAfter();

  String saidNothing();

  String ticket();

  String earlier();

  String move();

  String newTime();

  String moveMeans();

  String moveNow();

  String reason();

  String hand();

  String handTo();

  String handNow();

  String history();

  String engine();

  String took(String from);

  String handed(String from, String to);

  String detail(String what, String more);

  String wasDue(String time);

  String good();

  String notGood();

  String toldBy(String how);

  String savedCall();

  String savedMove();

  String savedTake();

  String savedClose();

  String savedAcknowledge();

  String savedPromise();

  String savedWithdraw();

  String consent();

  String another();

  String anotherFor();

  String anotherNow();

  String withdraw();

  String saidBy();

  String withdrawNow();

  String allPromises();

  String acknowledge();

  String acknowledgeAsked();

  String asked();

  String toldWho(String name);

  String stranger();

  String notAcknowledged();

  String heldUntil(String time);

  String held(String time);

  String standsIn(String who);

  String savedHand(String number, String who);
}

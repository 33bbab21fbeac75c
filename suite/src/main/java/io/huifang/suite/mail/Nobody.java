package io.huifang.suite.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The account GreenMail delivers to after we have taken the mail: keeps nothing. */
final class Nobody implements GreenMailUser {
  @Override
  public String getEmail() {
    return "nobody@localhost";
  }

  @Override
  public String getLogin() {
    return "nobody";
  }

  @Override
  public void deliver(MovingMessage message) {}

  @Override
  public void deliver(MimeMessage message) {}

  @Override
  public void create() {}

  @Override
  public void delete() {}

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void authenticate(String password) {}

  @Override
  public String getQualifiedMailboxName() {
    return "nobody";
  }
}

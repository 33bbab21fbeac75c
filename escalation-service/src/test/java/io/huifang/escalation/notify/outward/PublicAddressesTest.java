package io.huifang.escalation.notify.outward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200", // metadata of a cloud
        "127.0.0.1",
        "127.9.9.9",
        "168.63.129.16", // another
        "169.254.169.254", // most of them
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "192.0.0.192",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433", // 127.0.0.1 as one number
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void notThese(String address) throws UnknownHostException {
    assertThat(PublicAddresses.has(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "47.246.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.128.0.1",
        "192.167.1.1",
        "223.5.5.5",
        "2606:4700::1111",
        "2400:3200::1"
      })
  void these(String address) throws UnknownHostException {
    assertThat(PublicAddresses.has(InetAddress.getByName(address))).isTrue();
  }
}

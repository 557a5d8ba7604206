package org.mlfit.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://ada:s3cret@db:5432/shop",
        "jdbc:postgresql://db:5432/shop?user=ada&password=s3cret",
        "jdbc:sqlserver://db:1433;databaseName=shop;user=ada;password=s3cret",
        "jdbc:mysql://ada:s3cret@db/shop?token=s3cret",
        "jdbc:oracle:thin:ada/s3cret@//db:1521/shop"
      })
  void aPasswordIsNeverShown(String url) {
    assertThat(JdbcUrl.withoutSecrets(url)).contains("db").doesNotContain("s3cret");
    assertThat(JdbcUrl.withoutSecrets("Refused: " + url + " (password=s3cret)", url))
        .doesNotContain("s3cret");
  }

  @Test
  void onlyWhatBeginsAsOneIsAnAddress() {
    assertThat(JdbcUrl.is("JDBC:postgresql://db/shop")).isTrue();
    assertThat(JdbcUrl.is("shop.csv")).isFalse();
  }
}

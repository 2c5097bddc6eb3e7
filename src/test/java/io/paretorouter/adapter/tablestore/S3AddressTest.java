package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3AddressTest {
    private static final S3Settings.Timeouts TIMEOUTS =
            new S3Settings.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({
        "s3://bucket/a/, eu-central-1, , false, https://bucket.s3.eu-central-1.amazonaws.com/a/k",
        "s3://bucket/, cn-north-1, , false, https://bucket.s3.cn-north-1.amazonaws.com.cn/k",
        "s3://bucket/, eu-central-1, , true, https://s3.eu-central-1.amazonaws.com/bucket/k",
        "s3://a.bucket/, eu-central-1, , false, https://s3.eu-central-1.amazonaws.com/a.bucket/k",
        "s3://bucket/, us-east-1, http://localhost:9000, true, http://localhost:9000/bucket/k",
        "s3://bucket/, us-east-1, https://s3.example:443, true, https://s3.example/bucket/k",
        "s3://bucket/, us-east-1, http://s3.example:80, true, http://s3.example/bucket/k",
        "s3://bucket/, us-east-1, https://s3.example:80, true, https://s3.example:80/bucket/k",
        "s3://bucket/, us-east-1, https://s3.example, false, https://bucket.s3.example/k",
        "s3://bucket/a b/ü+~/, us-east-1, https://s3.example, true,"
                + " https://s3.example/bucket/a%20b/%C3%BC%2B~/k"
    })
    void isWhereSettingsSay(
            String place, String region, URI endpoint, boolean pathStyle, String address) {
        S3Settings settings = new S3Settings(endpoint, region, pathStyle, TIMEOUTS);
        TableLocation.S3 location = (TableLocation.S3) TableLocation.of(place);
        assertThat(S3Address.of(location, settings, region, "k")).hasToString(address);
    }
}

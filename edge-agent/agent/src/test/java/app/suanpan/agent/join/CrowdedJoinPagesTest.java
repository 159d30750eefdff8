package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.contract.Caller;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One phone that takes every connection leaves the pages to others. */
class CrowdedJoinPagesTest extends PhoneInTheShop {
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void halfRequestsOfOneAddressOnEveryConnectionLeaveThePagesToOthers() throws Exception {
        URI link = URI.create(attract());
        var crowd = Caller.crowd("127.0.0.2", link.getPort(), JoinRoom.PLACES);
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(crowd.getFirst().isHungUp()).isTrue();
        for (var one : crowd) {
            one.close();
        }
    }
}

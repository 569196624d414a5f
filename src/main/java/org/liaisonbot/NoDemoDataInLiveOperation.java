package org.liaisonbot;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Live operation does not start on a database that the simulator has filled: its people and reports are invented. */
@Component
@Profile(RunMode.LIVE)
class NoDemoDataInLiveOperation implements SmartInitializingSingleton {
    private final JdbcClient jdbc;

    NoDemoDataInLiveOperation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean demo = jdbc.sql("select count(*) from revision where subject = 'DEMO'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (demo) {
            throw new RefusedToStart("这个数据库里是演示数据，不能用于正式运行。请用 LIAISON_DATA_DIR 另指一个空的数据目录，或换一个数据库。");
        }
    }
}

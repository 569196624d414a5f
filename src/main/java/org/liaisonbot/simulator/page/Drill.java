package org.liaisonbot.simulator.page;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.liaisonbot.simulator.Fault;
import org.liaisonbot.simulator.Faults;

/** Something that one can let go wrong, and what to watch for then. */
record Drill(String id, String name, String watch, Consumer<Faults> start) {
    static final List<Drill> ALL = List.of(
            sends("busy", "系统繁忙（-1），3次", "消息稍后重发，每人只收到一条", Fault.errcode(-1)),
            sends("rate", "调用频率超限（45009），3次", "放慢发送，不丢消息", Fault.errcode(45009)),
            sends("drop", "处理前断开连接，3次", "消息稍后重发", new Fault.Drop()),
            sends("lost", "已投递但应答丢失，3次", "重发时由平台排重，每人只收到一条", new Fault.LostAnswer()),
            sends("half", "应答只到一半，3次", "重发时由平台排重", new Fault.HalfAnswer()),
            sends("proxy", "网关返回502错误页，3次", "消息稍后重发", new Fault.ProxyPage(502)),
            sends("slow", "应答延迟8秒，3次", "超时后重发，每人只收到一条", new Fault.Delay(Duration.ofSeconds(8))),
            sends("page", "网关返回200的网页，3次", "消息稍后重发", new Fault.ProxyPage(200)),
            sends("crowd", "并发超限（45033），3次", "几秒后重发，不丢消息", Fault.errcode(45033)),
            sends("nobody", "收件人全部无效（81013），3次", "记为未送达，环委办可以查到", Fault.errcode(81013)),
            sends("address", "出口IP不可信（60020），3次", "健康检查（/actuator/health）写明应点哪里，恢复后补发", Fault.errcode(60020)),
            new Drill("secret", "令牌失效，且换取新令牌时密钥不对（40001），1次", "不反复尝试；健康检查写明应核对什么，几分钟后恢复", faults -> {
                faults.expireTokens();
                faults.next(1, Faults.TOKEN, Fault.errcode(40001));
            }),
            new Drill("token", "访问令牌全部失效（42001）", "自动换取一次新令牌后继续", Faults::expireTokens),
            new Drill("repeat", "此后每条回调重复推送2次", "只记录一次，答复相同", faults -> faults.repeatCallbacks(2)),
            new Drill("late", "下一条回调晚到，排在其后一条之后", "两条都记录，各有答复", Faults::delayNextCallback),
            new Drill(
                    "weather",
                    "此后每五次调用约有一次随机出错",
                    "每人每条只收到一次，或写明为何未送达",
                    faults -> faults.atRandom(
                            20241124,
                            20,
                            List.of(
                                    Fault.errcode(-1),
                                    Fault.errcode(45009),
                                    Fault.errcode(42001),
                                    new Fault.Drop(),
                                    new Fault.LostAnswer(),
                                    new Fault.HalfAnswer(),
                                    new Fault.ProxyPage(502)))));

    private static Drill sends(String id, String name, String watch, Fault fault) {
        return new Drill(id, name, watch, faults -> faults.nextSends(3, fault));
    }
}

"""What each rule does, and what it leaves alone, on small texts of our own."""

from __future__ import annotations

import pytest

from models.ingest.page import Page
from models.ingest.pipeline import read, toggled
from models.ingest.rules import RULES
from models.ingest.values import Reading

ONE = "澜江两岸的三座城市昨天在临澜签署协议，共建一个面向全省开放的中试基地。"
TWO = "“样品已经过了。”明川材料总经理顾望舒说，首批设备预计明年3月进场，12家企业已经报名。"
THREE = "根据协议，澜江大学负责算法，启衡机器人负责整机，双方按比例分摊研发费用。"
BODY = f"{ONE}\n{TWO}\n{THREE}"
TITLE = "三市共建中试基地"


def roles(reading: Reading) -> list[tuple[str, str]]:
    return [(p.role, p.span.of(reading.text)) for p in reading.paragraphs]


def removed(reading: Reading, rule: str) -> list[str]:
    return [reading.raw[e.start : e.end] for e in reading.edits if e.rule == rule]


def test_rules_have_different_keys_and_words_in_three_languages() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)
    for rule in RULES:
        for language in ("en", "zh-Hans", "zh-Hant"):
            assert rule.words.in_language(language)


def test_line_ends_of_other_systems_become_newlines() -> None:
    assert read("一\r\n二\r三\n四").text == "一\n二\n三\n四"


def test_control_characters_go_and_space_inside_a_line_stays() -> None:
    reading = read("\u3000\u3000签\x00约\xa0仪\u2028式 \t在\u3000临澜\xa0\n")
    assert reading.text == "签约\xa0仪\u2028式 \t在\u3000临澜"


@pytest.mark.parametrize("raw", ["", "\n", " \n\u3000\n"])
def test_a_text_of_nothing_has_no_paragraph(raw: str) -> None:
    assert (read(raw).text, read(raw).paragraphs) == ("", ())


def test_tags_go_and_entities_become_their_characters() -> None:
    reading = read("<p class=x>他说&ldquo;可以&rdquo;&#12290;</p>\n<!-- x --><b>R&amp;D</b> 3<5")
    assert reading.text == "他说“可以”。\nR&D 3<5"


def test_tags_of_blocks_part_texts_that_share_a_line() -> None:
    assert read("<div><p>一</p><p>二<br>三</p></div>\n<p>四</p>").text == "一\n二\n三\n四"


def test_scripts_and_styles_go_with_what_they_hold() -> None:
    assert read("甲<script>var a='<b>';</script>乙<style>p{}</style>丙").text == "甲乙丙"


def test_an_unclosed_script_hides_no_text() -> None:
    assert read("甲<script>乙").text == "甲乙"


@pytest.mark.parametrize(
    ("glossed", "plain"),
    [
        ("产(chǎn)业(yè)集(jí)群", "产业集群"),
        ("長(zhǎng)三(sān)角(jiǎo)", "長三角"),
        ("关键核心技术(héxīnjìshù)攻关(gōngguān)了(liǎo)", "关键核心技术攻关了"),
        ("遍地开花（biàn dì，kāihuā）的(de)创(chuàng)新(xīn)", "遍地开花的创新"),
        ("绿(lǜ)色(sè)女(nǚ)", "绿色女"),
        ("公司(苏州(sūzhōu))在(zài)长(cháng)沙", "公司(苏州)在长沙"),
        ("产(chǎn)业(yè)联(lián)盟(meng)", "产业联盟"),
    ],
)
def test_glosses_go_whatever_their_reading_and_length(glossed: str, plain: str) -> None:
    padding = "建(jiàn)设(shè)基(jī)地"
    assert read(glossed + padding).text == plain + "建设基地"


@pytest.mark.parametrize(
    "kept",
    ["(6G)", "(tourism)", "(服务)", "(Suzhou)", "(AI)", "（2023—2025年）", "(café)", "(cliché)"],
)
def test_brackets_of_the_author_stay_in_a_glossed_text(kept: str) -> None:
    text = read(f"产(chǎn)业(yè)集(jí)群，苏州{kept}项目").text
    assert text == f"产业集群，苏州{kept}项目"


@pytest.mark.parametrize(
    ("glossed", "plain"),
    [
        ("产(chan3)业(ye4)集(ji2)群,分(ban4)类", "产业集群,分类"),
        ("產（ㄔㄢˇ）業（ㄧㄝˋ）集（ㄐㄧˊ）群的（˙ㄉㄜ）", "產業集群的"),
        ("產ㄔㄢˇ業ㄧㄝˋ集ㄐㄧˊ群", "產業集群"),
        ("产chǎn业yè集jí群共20个gè", "产业集群共20个"),
        ("产[chǎn]业【yè】集〔jí〕群", "产业集群"),
        ("产(Chǎn)业(Yè)集(Jí)群的(De)", "产业集群的"),
        ("<ruby>产<rp>(</rp><rt>chǎn</rt><rp>)</rp></ruby>业", "产业"),
        ("女儿(nǚ'ér)去(qù)那儿(nàr)玩(wán)", "女儿去那儿玩"),
        ("产业，集群(chǎn yè, jí qún)要(yào)来(lái)", "产业，集群要来"),
    ],
)
def test_glosses_go_in_whatever_way_they_are_written(glossed: str, plain: str) -> None:
    assert read(glossed).text == plain


def test_aids_for_rare_characters_are_the_author_s_however_many() -> None:
    text = "髹(xiū)漆、赟(yūn)字、曌(zhào)字、犇（bēn）和垚（ㄧㄠˊ）都是人名。"
    assert read(text).text == text


def test_zhuyin_is_no_damage_of_encodings() -> None:
    text = "他說：ㄅㄆㄇㄈ四個符號，㙍(ㄉㄨㄛ)字少見，真是ㄎㄧㄤ。"
    assert read(text).text == text


def test_a_single_reading_aid_is_no_gloss() -> None:
    assert read("髹(xiū)漆是一门手艺。").text == "髹(xiū)漆是一门手艺。"


def test_title_dateline_and_credits_become_data() -> None:
    reading = read(f"{TITLE}\n澜江日报 石子衿 2025-05-06 08:30\n{BODY}\n责任编辑：虞清\n")
    assert roles(reading) == [("title", TITLE), ("body", ONE), ("body", TWO), ("body", THREE)]
    data = reading.data
    assert (data.title, data.published) == (TITLE, "2025-05-06T08:30")
    assert (data.source, data.byline, data.script) == ("澜江日报", "石子衿", "hans")


@pytest.mark.parametrize(
    ("line", "published", "source", "byline"),
    [
        ("时间：2025-03-18 09:42:15 来源：澜江网", "2025-03-18T09:42:15", "澜江网", None),
        ("2025年3月18日", "2025-03-18", None, None),
        ("2025/3/8 9:05　澜江晚报", "2025-03-08T09:05", "澜江晚报", None),
        ("來源: 瀾江新聞網 作者：葉之澄 日期：2025-03-18", "2025-03-18", "瀾江新聞網", "葉之澄"),
        ("民國114年3月18日 瀾江時報", "2025-03-18", "瀾江時報", None),
        (
            "发布时间：2025-03-18 来源：市科技局 浏览：12次 字体：[大 中 小]",
            "2025-03-18",
            "市科技局",
            None,
        ),
    ],
)
def test_datelines_are_read_as_precisely_as_they_state(
    line: str, published: str | None, source: str | None, byline: str | None
) -> None:
    reading = read(f"{TITLE}\n{line}\n{BODY}")
    data = reading.data
    assert (data.published, data.source, data.byline) == (published, source, byline)
    assert removed(reading, "dateline") == [line + "\n"]


def test_a_headline_with_a_date_in_it_is_no_dateline() -> None:
    title = "2025年3月18日澜江协同创新大会实录"
    assert read(f"{title}\n{BODY}").data.title == title
    assert read(f"{TITLE}\n2025-13-40 澜江网\n{BODY}").data.published is None


@pytest.mark.parametrize(
    "line",
    [
        "（记者 沈砚秋 通讯员 贺同舟）",
        "■ 本报记者 沈砚秋",
        "文字记者：沈砚秋",
        "作者丨沈砚秋",
        "（记者沈砚秋）",
    ],
)
def test_who_wrote_it_is_read_behind_the_body(line: str) -> None:
    reading = read(f"{TITLE}\n{BODY}\n{line}\n编辑：虞清")
    assert reading.data.byline == "沈砚秋"
    assert len(reading.paragraphs) == 4


def test_reporter_and_agency_inside_the_lead_are_read_and_stay() -> None:
    lead = f"新华社临澜3月18日电（记者沈砚秋、石子衿）{ONE}"
    reading = read(f"{TITLE}\n{lead}\n{TWO}")
    assert (reading.data.source, reading.data.byline) == ("新华社", "沈砚秋、石子衿")
    assert roles(reading)[1] == ("body", lead)


def test_the_body_is_kept_once_and_its_copy_can_be_shown_again() -> None:
    glossed = BODY.replace("城市", "城(chéng)市(shì)").replace("设备", "设(shè)备")
    reading = read(f"{TITLE}\n{glossed}\n\n{TITLE}\r\n{glossed.replace(chr(10), chr(10) * 2)}")
    assert reading.text == f"{TITLE}\n{BODY}"
    (copy,) = [e for e in reading.edits if e.rule == "repeat"]
    shown = toggled(reading, copy.id, "dismissed")
    assert shown.text == f"{TITLE}\n{BODY}\n{TITLE}\n{BODY}"
    assert shown.revision == 2
    assert toggled(shown, copy.id, "proposed").revision == 2


@pytest.mark.parametrize(
    "copy",
    [
        BODY.replace("，", ",").replace("“", '"').replace("”", '"'),
        BODY.replace("澜", "瀾").replace("签", "簽").replace("协议", "協議").replace("两", "兩"),
        BODY.replace("昨天", "今天").replace("12家企业", "多家公司").replace("分摊", "承担"),
        BODY.replace("\n", ""),
        f"{TWO}\n{THREE}",
    ],
    ids=["other signs", "other script", "a few words", "joined", "shorter"],
)
def test_copies_that_differ_are_known_and_the_better_one_stays(copy: str) -> None:
    assert read(f"{TITLE}\n{BODY}\n\n{TITLE}\n{copy}").text == f"{TITLE}\n{BODY}"


def test_of_two_copies_the_whole_one_stays_though_it_comes_later() -> None:
    other = "协议有效期为五年，到期前六个月由三方另行商定是否续签，并报主管部门备案。"
    broken = BODY.replace("中试", "中□").replace("算法", "算□")
    for first in (f"{ONE}\n{THREE}", broken):
        reading = read(f"{TITLE}\n{first}\n{TITLE}\n{BODY}\n{other}")
        assert reading.text == f"{TITLE}\n{BODY}\n{other}"


def test_what_an_author_says_again_stays() -> None:
    refrain = "这一天，他们等了三十年。"
    quoting = f"他再次强调：“{THREE[:-1]}。”对此企业和高校都有清楚的认识。"
    asked = "记者：下一步还有什么打算？"
    text = "\n".join(
        (TITLE, asked, ONE, refrain, TWO, asked, refrain, THREE, asked, quoting, refrain)
    )
    assert read(text).text == text


_LAW = """澜江港务办法
第一条　省港务委员会由全省港务代表会议产生，负责全省的港务管理工作。
省港务委员会由主任、副主任若干人和委员若干人组成，主任由全省港务代表会议选举，副主任由主任提请代表会议任免。
省港务委员会主任每届任期同全省港务代表会议每届任期相同，连续任职不得超过两届。
省港务委员会对全省港务代表会议负责，并接受其监督。
第二条　各市港务委员会由本市港务代表会议产生，负责本市的港务管理工作。
各市港务委员会由主任、副主任若干人和委员若干人组成，主任由本市港务代表会议选举，副主任由主任提请代表会议任免。
各市港务委员会主任每届任期同本市港务代表会议每届任期相同。
各市港务委员会对本市港务代表会议和省港务委员会负责，并接受其监督。"""

_CATALOGUE = """澜江文库新书目录
《江上书简》（2014年10月23日）这是沈砚秋先生在临澜书院第四次读书会上讲话的一部分。
文中指出：读书的首要任务是把一本书从头到尾读完，再谈其他。
《渡口夜话》（2016年3月8日）这是沈砚秋先生在白棠书院第二次读书会上讲话的一部分。
文中指出：写字的首要任务是把一个字从头到尾写好，再谈其他。
《潮汐笔记》（2018年10月12日）这是沈砚秋先生在临澜书院第九次读书会上讲话的一部分。
文中指出：教书的首要任务是把一个人从头到尾教会，再谈其他。"""

_CODE = """把队列里的数据写进表格
先看最简单的写法，它一条一条地写，很慢。
import storage
import waiting_queue
client = waiting_queue.open('river')
table = storage.table('river')
每次写一百条，速度就上来了，下面是完整的程序。
import storage
import waiting_queue
client = waiting_queue.open('river')
table = storage.table('river')
程序出错时，没写完的数据也要写进去，否则就丢了。"""

_MINUTES = """临澜港务会议纪要
会议由骆一鸣主持。会议听取了关于三号码头扩建的汇报，会议原则同意该方案，要求有关部门抓紧落实。
会议由骆一鸣主持。会议听取了关于四号泊位清淤的汇报，会议原则同意该方案，要求有关部门抓紧落实。
三号码头本月吞吐量为31500吨，同比增长3.2%，环比增长1.1%，全月作业30天。
四号泊位本月吞吐量为28400吨，同比增长4.7%，环比增长0.6%，全月作业28天。"""

_VERSE = """江上谣
风从江上来，船往海里去。岸上的人挥着手，一直挥到看不见。
灯一盏一盏亮起来，照着归来的路。
风从江上来，船往海里去。桥上的人唱着歌，一直唱到天亮了。
灯一盏一盏亮起来，照着归来的路。"""

_CAPTIONED = f"""{TITLE}
三市代表昨天在临澜举行签约仪式。
临澜通讯社3月18日电（记者沈砚秋）三市代表昨天在临澜举行签约仪式。协议有效期为五年。
{ONE}
{TWO}"""

_SUBHEADED = f"{TITLE}与人才双向流动机制\n{ONE}\n人才双向流动机制\n{TWO}\n{THREE}"

_WRITTEN_ONCE = (_LAW, _CATALOGUE, _CODE, _MINUTES, _VERSE, _CAPTIONED, _SUBHEADED)
_KINDS = ("law", "catalogue", "code", "minutes", "verse", "caption", "subhead")


@pytest.mark.parametrize("text", _WRITTEN_ONCE, ids=_KINDS)
def test_what_only_resembles_what_stands_above_stays(text: str) -> None:
    assert read(text).text == text


@pytest.mark.parametrize("text", _WRITTEN_ONCE, ids=_KINDS)
def test_of_a_text_that_resembles_itself_one_whole_copy_stays(text: str) -> None:
    assert read(f"{text}\n\n{text}").text == text


def test_a_line_of_a_copy_that_has_another_figure_stays() -> None:
    other = TWO.replace("12家", "15家")
    text = f"{TITLE}\n{BODY}\n\n{TITLE}\n{BODY.replace(TWO, other)}"
    assert read(text).text == f"{TITLE}\n{BODY}\n{other}"


def test_a_speaker_may_speak_twice() -> None:
    speaker = "澜江产业服务中心 主任 骆一鸣"
    reading = read(f"{TITLE}\n{speaker}\n{ONE}\n{speaker}\n{TWO}\n{THREE}")
    assert [p.role for p in reading.paragraphs].count("speaker") == 2


def test_a_summary_of_the_first_lines_goes() -> None:
    reading = read(f"{TITLE}\n{TWO}\n{ONE}\n{TWO}双方约定协议的有效期为五年。\n{THREE}")
    assert removed(reading, "repeat") == [TWO + "\n"]


def test_lists_of_other_articles_go() -> None:
    other = "相关阅读\n11:38\n五港签下绿色清单\n11:24\n平台上线\n评论列表\n暂无评论"
    reading = read(f"首页 > 要闻\n{TITLE}\n{BODY}\n{other}")
    assert reading.text == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "点击下载客户端",
        "【延伸阅读】五港签下绿色清单",
        "更多新闻：五港签下绿色清单",
        "分享到：微信 微博 QQ空间 | 评论 36",
        "扫码加入读者群",
        "1 2 3 下一页",
    ],
)
def test_what_the_page_puts_between_paragraphs_goes(line: str) -> None:
    assert read(f"{TITLE}\n{ONE}\n{line}\n{TWO}\n{THREE}").text == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "大家都在看\n五港签下绿色清单\n平台上线",
        "责任编辑：虞清\n某个角落\n随便什么字样",
        "本文仅代表作者个人观点，与本站立场无关，转载请注明出处。",
        "扫描下方二维码，关注公众号，获取更多资讯。",
        "«五港签下绿色清单\n平台上线»",
        "澜江网友 3小时前\n说得好！",
    ],
)
def test_what_the_page_puts_below_the_article_goes(line: str) -> None:
    assert read(f"{TITLE}\n{BODY}\n{line}").text == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "kept",
    [
        "写在最后",
        "■ 背景",
        "市民可以下载客户端查询，也可以扫描二维码报名。",
        "小城大爱——记一座港口",
    ],
)
def test_lines_of_the_author_that_look_a_little_like_it_stay(kept: str) -> None:
    assert kept in read(f"{TITLE}\n{ONE}\n{kept}\n{TWO}\n{THREE}").text


def test_the_headline_is_the_line_of_which_the_body_speaks() -> None:
    others = "首页 新闻 国内 国际 财经\n五港签下绿色清单\n"
    reading = read(f"{others}{TITLE}_每日要点\n2025-03-18 09:42\n听新闻\n{BODY}")
    assert (reading.data.title, reading.text) == (TITLE, f"{TITLE}\n{BODY}")
    assert read(f"小城大爱——记一座港口\n{BODY}").data.title == "小城大爱——记一座港口"


def test_several_authors_may_stand_behind_spaces() -> None:
    reading = read(f"{TITLE}\n作者：王芳 李明 来源：澜江日报 2025-03-18\n{BODY}")
    assert (reading.data.byline, reading.data.source) == ("王芳、李明", "澜江日报")


def test_a_numbered_list_within_the_article_stays() -> None:
    items = "\n".join(f"{n}. 第{n}项合作内容" for n in range(1, 10))
    reading = read(f"{TITLE}\n{ONE}\n{items}\n{TWO}")
    assert [p.role for p in reading.paragraphs] == ["title", "body"] + ["list"] * 9 + ["body"]


def test_an_interview_stays_whole() -> None:
    talk = f"记者：您怎么看？\n顾望舒：{ONE}\n记者：然后呢？\n顾望舒：{TWO}"
    reading = read(f"{TITLE}\n来源：临澜晚报\n{talk}")
    assert reading.text == f"{TITLE}\n{talk}"


@pytest.mark.parametrize(
    "suffix", ["|热门看点", "_澜江新闻网", " - 澜江网", "_产经频道_渡口新闻网"]
)
def test_the_name_of_a_site_is_cut_off_the_title(suffix: str) -> None:
    assert read(f"协作 | {TITLE}{suffix}\n{BODY}").data.title == f"协作 | {TITLE}"


def test_a_title_glued_to_the_line_below_is_cut_off() -> None:
    reading = read(f"{TITLE}\n{TITLE}【协作】临澜：携手两市\n{BODY}")
    assert roles(reading)[:2] == [("title", TITLE), ("deck", "【协作】临澜：携手两市")]


def test_captions_and_subheads_have_their_roles() -> None:
    caption = "这是中试基地内景（2025年3月18日摄）。新华社记者 沈砚秋 摄"
    reading = read(f"{TITLE}\n{ONE}\n{caption}\n天时地利人和\n{TWO}")
    assert [p.role for p in reading.paragraphs] == ["title", "body", "caption", "subhead", "body"]


def test_a_text_without_sentences_keeps_every_line() -> None:
    verses = "床前明月光\n疑是地上霜\n更多\n床前明月光\n疑是地上霜"
    assert read(verses).text == verses


def test_the_script_is_told_for_each_paragraph() -> None:
    reading = read("联盟成立。\n聯盟成立。\nABC")
    assert [p.script for p in reading.paragraphs] == ["hans", "hant", None]


def test_a_title_follows_when_its_suffix_is_shown_again() -> None:
    reading = read(f"{TITLE}_澜江新闻网\n{BODY}")
    (edit,) = [e for e in reading.edits if e.rule == "title-suffix"]
    assert toggled(reading, edit.id, "dismissed").data.title == f"{TITLE}_澜江新闻网"


def test_an_edit_that_is_not_there_cannot_be_toggled() -> None:
    with pytest.raises(KeyError):
        toggled(read(BODY), "gloss@1-2", "dismissed")


def test_a_lost_full_stop_ends_a_sentence_still() -> None:
    lines = Page.of("三市昨天签署协议，共建中试基地□\n三市签约□\n她说：“三市，都签了□”").lines
    assert [line.stops for line in lines] == [1, 0, 1]
    assert [line.sentences for line in lines] == [1, 0, 1]


def test_one_reading_of_a_whole_clause_and_its_comma_tells_that_a_text_is_glossed() -> None:
    read_aloud = ONE.replace("协议，共建", "协议，共建（qiānshǔxiéyì，gòngjiàn）")
    assert read(f"{TITLE}\n{read_aloud}\n{TWO}\n{THREE}").text == f"{TITLE}\n{BODY}"


def test_a_western_word_with_accents_stays_in_a_glossed_text() -> None:
    glossed = ONE.replace("城市", "城(chéng)市(shì)").replace("协议", "协(xié)议(yì)")
    abroad = "他把不缩合(résumé)的样品寄到了国外，对方三天就回了信。"
    assert read(f"{TITLE}\n{glossed}\n{abroad}\n{THREE}").text == (
        f"{TITLE}\n{ONE}\n{abroad}\n{THREE}"
    )

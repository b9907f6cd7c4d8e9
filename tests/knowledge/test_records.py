"""Claims and events as records: every field with the words and the place it comes from."""

from __future__ import annotations

from fractions import Fraction

from models.annotate.steps import relabel, remove, set_attribute
from models.knowledge.records import Recorder
from models.knowledge.values import ArticleFacts, ClaimRecord, EventRecord
from models.moments.values import Moment, NoMoment
from models.project import Project
from models.quantities.values import NotUnderstood, Quantity
from models.registry.values import Entity
from tests.knowledge.made import PLAIN, Desk, MakeDesk

TEXT = (
    "澜江船厂联盟成立\n\n6月7日，临澜市与云渡县发起成立澜江船厂联盟。"
    "市工信局表示，据协会统计，两岸船体产量占全国32.5%，共有64家成员。"
)


def recorded(desk: Desk, published: str = "2025-06-09") -> list[ClaimRecord | EventRecord]:
    """Make the records of the first article with readers that understand little."""
    project, article = desk.project, desk.articles[0]
    store = project._core.store
    facts = ArticleFacts(id=article, number=1, title="t", published=published)
    recorder = Recorder(project.schema, PLAIN)
    return list(recorder.records(facts, store.objects(article=article), store.mentions(article)))


def only_claim(desk: Desk) -> ClaimRecord:
    (claim,) = [one for one in recorded(desk) if isinstance(one, ClaimRecord)]
    return claim


def quantity_of(claim: ClaimRecord) -> Quantity:
    found = claim.figures[0].quantity
    assert isinstance(found, Quantity)
    return found


def test_an_event_knows_who_took_part_and_when(desk: MakeDesk) -> None:
    made = desk(TEXT)
    city = made.mention(1, "place", "临澜市")
    made.event(
        1, "alliance_founded", "发起成立",
        filled=[("initiator", city), ("alliance", "澜江船厂联盟"), ("date", "6月7日")],
        status="launched",
    )  # fmt: skip
    (event,) = recorded(made)
    assert isinstance(event, EventRecord)
    assert event.evidence.quote == "发起成立"
    assert [f.name for f in event.filling(("initiator", "alliance"))] == ["临澜市", "澜江船厂联盟"]
    assert event.fillers[0].annotation == city.id
    assert event.fillers[0].label == "place"
    assert event.fillers[1].annotation is None
    (dated,) = event.dates
    assert isinstance(dated.moment, Moment)
    assert str(dated.moment.start) == "2025-06-07"
    assert event.status == "launched"


def test_the_figure_of_a_claim_is_read_from_the_exact_words_of_its_role(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.claim(1, "share", "船体产量占全国32.5%", filled=[("figure", "32.5%"), ("scope", "全国")])
    claim = only_claim(made)
    assert claim.figures[0].evidence.quote == "32.5%"
    assert quantity_of(claim).stated == Fraction(325, 1000)
    assert claim.polarity == "affirmed", "the schema's default"
    assert claim.status == "", "claims have none in this schema"


def test_without_a_filled_role_the_tagged_figures_in_the_content_are_read(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.mention(1, "quantity", "64家")
    made.mention(1, "quantity", "32.5%")
    made.claim(1, "count", "共有64家成员")
    assert [figure.evidence.quote for figure in only_claim(made).figures] == ["64家"]


def test_figures_of_another_layer_are_not_taken_for_those_of_a_claim(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.mention(1, "quantity", "64家")
    made.project.layers._annotator = "阿华"
    made.claim(1, "count", "共有64家成员")
    assert only_claim(made).figures == ()


def test_a_figure_in_pieces_is_read_as_one(desk: MakeDesk) -> None:
    made = desk(TEXT)
    figure = made._add(1, "mention", "quantity", ("64", "成员"), ())
    made.claim(1, "count", "共有64家成员", filled=[("figure", figure)])
    claim = only_claim(made)
    assert claim.figures[0].evidence.quote == "64…成员"
    assert quantity_of(claim).unit == "成员"


def test_what_cannot_be_read_is_kept_as_not_understood(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.claim(1, "count", "共有64家成员", filled=[("figure", "共有"), ("date", "统计")])
    claim = only_claim(made)
    assert claim.figures[0].quantity == NotUnderstood("共有", "共有")
    assert claim.dates[0].moment == NoMoment("统计")


def test_a_correction_wins_and_says_so(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.claim(1, "share", "船体产量占全国32.5%", filled=[("figure", "32.5%")],
               value=33.0, unit="%", bound="at_least")  # fmt: skip
    claim = only_claim(made)
    assert claim.figures[0].corrected
    quantity = quantity_of(claim)
    assert (quantity.low, quantity.high) == (Fraction(33, 100), None)
    assert quantity.quote == "32.5%", "the words stay beside it"
    assert quantity.kind == "share"


def test_a_figure_that_no_words_hold_can_be_set_by_hand(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.claim(1, "count", "共有64家成员", value=64.0, unit="家")
    claim = only_claim(made)
    assert quantity_of(claim).stated == 64
    assert claim.figures[0].evidence.quote == "共有64家成员"


def test_a_date_set_by_hand_wins(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.event(
        1, "alliance_founded", "发起成立", filled=[("date", "6月7日")], when="2025-05/2025-06"
    )
    (event,) = recorded(made)
    (dated,) = event.dates
    assert isinstance(dated.moment, Moment)
    assert (str(dated.moment.start), str(dated.moment.end)) == ("2025-05-01", "2025-07-01")
    assert dated.moment.quote == "6月7日"
    assert dated.corrected


def test_a_day_without_a_published_date_is_not_guessed(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.event(1, "alliance_founded", "发起成立", filled=[("date", "6月7日")])
    (event,) = recorded(made, published="")
    assert event.dates[0].moment == NoMoment("6月7日", "no-published")


def test_a_source_that_is_a_claim_makes_a_chain(desk: MakeDesk) -> None:
    made = desk(TEXT)
    reported = made.claim(1, "count", "据协会统计",
                          filled=[("source", "市工信局"), ("source", "协会")])  # fmt: skip
    made.claim(1, "share", "占全国32.5%", filled=[("source", reported)])
    chains = [[f.name for f in r.chain] for r in recorded(made) if isinstance(r, ClaimRecord)]
    assert chains == [["市工信局", "协会"], ["市工信局", "协会"]]


def test_claims_that_are_each_others_source_do_not_turn_in_circles(desk: MakeDesk) -> None:
    made = desk(TEXT)
    first = made.claim(1, "count", "共有64家成员")
    second = made.claim(1, "share", "占全国32.5%", filled=[("source", first)])
    from models.annotate import Argument
    from models.annotate.steps import add_argument

    current = made.project.annotations.of(made.articles[0])
    made.project.commit(add_argument(current, first.id, Argument("source", target=second.id)))
    assert all(len(r.chain) == 1 for r in recorded(made) if isinstance(r, ClaimRecord))


def test_a_filler_that_is_gone_leaves_its_role(desk: MakeDesk) -> None:
    made = desk(TEXT, TEXT.replace("船厂", "船坞"))
    foreign = made.mention(2, "place", "临澜市")
    made.event(1, "alliance_founded", "发起成立", filled=[("initiator", foreign)])
    (event,) = recorded(made)
    assert event.fillers[0].annotation == foreign.id
    assert event.fillers[0].evidence.spans == ()


# -- the façade ------------------------------------------------------------------------------


def test_records_come_in_the_order_of_articles_and_places(desk: MakeDesk) -> None:
    made = desk(TEXT, TEXT.replace("船厂", "船坞"))
    made.claim(2, "share", "占全国32.5%")
    made.claim(1, "count", "共有64家成员")
    made.claim(1, "share", "占全国32.5%")
    made.event(2, "alliance_founded", "发起成立")
    knowledge = made.project.knowledge
    assert [(c.article.number, c.label) for c in knowledge.claims()] == [
        (1, "share"),
        (1, "count"),
        (2, "share"),
    ]
    (event,) = knowledge.events()
    assert knowledge.get(event.id) is event


def test_a_write_renews_the_records_of_its_article_and_no_others(desk: MakeDesk) -> None:
    made = desk(TEXT, TEXT.replace("船厂", "船坞"))
    first = made.claim(1, "share", "占全国32.5%")
    made.claim(2, "share", "占全国32.5%")
    before = made.project.knowledge.claims()
    current = made.project.annotations.of(made.articles[0])
    made.project.commit(relabel(current, [first.id], "growth"))
    after = made.project.knowledge.claims()
    assert [claim.label for claim in after] == ["growth", "share"]
    assert after[1] is before[1]
    made.project.history.undo()
    assert made.project.knowledge.claims() == before


def test_what_is_removed_is_no_record_any_more(desk: MakeDesk) -> None:
    made = desk(TEXT)
    claim = made.claim(1, "share", "占全国32.5%")
    assert made.project.knowledge.get(claim.id)
    made.project.commit(remove(made.project.annotations.of(made.articles[0]), [claim.id]))
    assert made.project.knowledge.claims() == ()
    assert made.project.knowledge.get(claim.id) is None


def test_a_new_published_date_is_seen_at_once(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.event(1, "alliance_founded", "发起成立", filled=[("date", "6月7日")])
    made.project.articles.set_data(made.articles[0], published="2024-06-09")
    (event,) = made.project.knowledge.events()
    assert event.article.published == "2024-06-09"


def test_articles_that_come_and_go_renumber_the_records(desk: MakeDesk) -> None:
    made = desk(TEXT, TEXT.replace("船厂", "船坞"))
    made.claim(2, "share", "占全国32.5%")
    assert made.project.knowledge.claims()[0].article.number == 2
    made.project.articles.remove([made.articles[0]])
    assert made.project.knowledge.claims()[0].article.number == 1


def test_a_project_that_is_only_read_follows_who_writes_to_it(desk: MakeDesk) -> None:
    made = desk(TEXT)
    claim = made.claim(1, "share", "占全国32.5%")
    with Project.open(made.project.path, read_only=True) as reader:
        assert len(reader.knowledge.claims()) == 1
        current = made.project.annotations.of(made.articles[0])
        made.project.commit(set_attribute(current, [claim.id], "polarity", "negated"))
        assert reader.knowledge.claims()[0].polarity == "negated"


SPUN = "两地将经由过程一起配合推动技巧立异,进步前辈装备今朝由某无限公司供给,居平易近受益不竭增添。"


def test_records_of_a_spun_article_carry_the_warning(desk: MakeDesk) -> None:
    made = desk(TEXT, SPUN)
    made.claim(1, "share", "占全国32.5%")
    made.claim(2, "evaluation", "居平易近受益不竭增添")
    made.claim(2, "capability", "装备今朝由某无限公司供给")
    warned = [claim.warnings for claim in made.project.knowledge.claims()]
    assert warned == [(), ("spun-hard",), ("spun-words",)]
    with Project.open(made.project.path, read_only=True) as reader:
        assert [claim.warnings for claim in reader.knowledge.claims()] == warned
        for article in made.articles:
            told = {p.annotation: (p.code,) for p in reader.wordings.warned(article)}
            mine = [c for c in reader.knowledge.claims() if c.article.id == article]
            assert {c.id: c.warnings for c in mine if c.warnings} == told


def test_a_text_that_is_mended_carries_no_warning_any_more(desk: MakeDesk) -> None:
    made = desk(SPUN)
    made.claim(1, "capability", "供给")
    (claim,) = made.project.knowledge.claims()
    assert claim.warnings
    wordings, article = made.project.wordings, made.articles[0]
    wordings.accept(article, wordings.of(article).hits)
    (claim,) = made.project.knowledge.claims()
    assert claim.warnings == ()


def test_the_record_at_hand_is_the_one_that_will_be_read_back(desk: MakeDesk) -> None:
    made = desk(TEXT)
    made.mention(1, "quantity", "64家")
    first = made.claim(1, "count", "共有64家成员", filled=[("source", "协会")])
    second = made.claim(1, "share", "占全国32.5%", filled=[("source", first), ("figure", "32.5%")])
    city = made.mention(1, "place", "临澜市", entity="e1")
    event = made.event(1, "alliance_founded", "发起成立", filled=[("initiator", city)])
    project = made.project
    current = project.annotations.of(made.articles[0])
    row = project.articles.list()[0]
    for one in (first, second, event):
        assert project.knowledge.current(one, current, row) == project.knowledge.get(one.id)
    assert project.knowledge.current(city, current, row) is None


# -- entities --------------------------------------------------------------------------------


def two_names(desk: MakeDesk) -> tuple[Desk, Entity, Entity]:
    """Make a desk whose two articles name two entities of the registry, each in its script."""
    made = desk(TEXT, SECOND)
    registry = made.project.registry
    registry.put(Entity(id="e1", type="place", hans="临澜市", hant="臨瀾市"))
    registry.put(Entity(id="e2", type="place", hans="临澜"))
    for number, words, founded, entity in (
        (1, "临澜市", "发起成立", "e1"),
        (2, "臨瀾", "發起成立", "e2"),
    ):
        city = made.mention(number, "place", words, entity=entity)
        made.event(number, "alliance_founded", founded, filled=[("initiator", city)])
    entities = registry.entities()
    return made, entities["e1"], entities["e2"]


SECOND = "瀾江船廠聯盟成立\n\n6月7日，臨瀾發起成立瀾江船廠聯盟。"


def named(made: Desk) -> list[tuple[str | None, str]]:
    return [(f.entity, f.name) for e in made.project.knowledge.events() for f in e.fillers]


def test_a_filler_bears_the_name_of_its_entity_in_the_script_of_the_article(
    desk: MakeDesk,
) -> None:
    made, _, _ = two_names(desk)
    assert named(made) == [("e1", "临澜市"), ("e2", "臨瀾")]


def test_merged_entities_are_one_and_undo_parts_them(desk: MakeDesk) -> None:
    made, _, _ = two_names(desk)
    before = made.project.knowledge.events()
    made.project.registry.merge(["e2"], "e1")
    assert named(made) == [("e1", "临澜市"), ("e1", "臨瀾市")]
    assert made.project.knowledge.events()[0] is before[0], "nothing of it has changed"
    made.project.history.undo()
    assert named(made) == [("e1", "临澜市"), ("e2", "臨瀾")]


def test_a_renamed_entity_is_renamed_everywhere(desk: MakeDesk) -> None:
    made, _, _ = two_names(desk)
    assert named(made)
    made.project.registry.rename("e1", "临澜")
    assert named(made)[0] == ("e1", "临澜")


def test_a_pointer_to_nothing_keeps_the_words(desk: MakeDesk) -> None:
    made = desk(TEXT)
    city = made.mention(1, "place", "临澜市", entity="gone")
    made.event(1, "alliance_founded", "发起成立", filled=[("initiator", city)])
    assert named(made) == [("gone", "临澜市")]
    made.project.registry.put(Entity(id="gone", type="place", hans="临澜"))
    assert named(made) == [("gone", "临澜")]

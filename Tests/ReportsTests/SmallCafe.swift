@testable import Reports

extension ReportModel {
  /// Two questions, two tables, two rounds, three people, five proposals: one of each fate.
  static func small(_ language: ReportLanguage = .english) -> ReportModel {
    var recommendation = Recommendation.Fields(title: "Learning time is working time")
    recommendation.measure = "An agreement grants two hours a week."
    recommendation.reason = "Without fixed hours the daily business wins."
    recommendation.addressee = "Head of administration"
    recommendation.priority = "high"
    var model = ReportModel(
      cafe: Cafe(
        title: "Learning at work", occasion: "Spring meeting", language: language, state: .harvest,
        startedAt: Moment(unixMs: 1_795_595_400_000, utcOffsetMinutes: 60),
        endedAt: Moment(unixMs: 1_795_603_500_000, utcOffsetMinutes: 60)),
      questions: [
        Question(id: "q1", title: "Time", text: "When do we learn?"),
        Question(id: "q2", title: "Place", text: "Where do we learn?"),
      ],
      tables: [
        Table(id: "t1", name: "Table 1", question: "q1"),
        Table(id: "t2", name: "Table 2", question: "q2"),
      ],
      rounds: [
        Round(number: 1, plannedSeconds: 1_200, actualSeconds: 1_203),
        Round(number: 2, plannedSeconds: 1_200, actualSeconds: nil),
      ],
      seats: [
        Seat(id: "s1", attributes: ["size": "small", "post": "training"]), Seat(id: "s2"),
        Seat(id: "s3", name: "Kim"),
      ],
      seatings: [
        Seating(round: 1, table: "t1", host: "s1", seats: ["s1", "s2"]),
        Seating(round: 1, table: "t2", host: nil, seats: ["s3"]),
        Seating(round: 2, table: "t1", host: "s1", seats: ["s1", "s3"]),
        Seating(round: 2, table: "t2", host: nil, seats: ["s2"]),
      ],
      proposals: [
        Proposal(
          id: "p1", question: "q1", table: "t1", round: 1, author: .seat("s1"),
          text: "Two hours a week", supports: 2, cluster: "c2", fate: .recommendation("r1")),
        Proposal(
          id: "p2", question: "q2", table: "t2", round: 1, author: .anonymous,
          text: "A quiet room", cluster: "c1", fate: .recommendation("r1")),
        Proposal(
          id: "p3", question: "q1", table: "t1", round: 2, author: .seat("s3"),
          text: "No calls while learning", isRecordedByHost: true, cluster: "c2",
          fate: .parked(reason: "next year")),
        Proposal(
          id: "p4", question: "q2", table: "t2", round: 2, author: .seat("s2"),
          text: "A bus with computers", fate: .declined(reason: "too dear")),
        Proposal(
          id: "p5", question: "q1", table: "t1", round: 2, author: .seat("s1"),
          text: "Fridays off"),
      ],
      clusters: [
        Cluster(id: "c1", title: "Rooms", question: nil, decidedBy: .suggestion),
        Cluster(id: "c2", title: "Hours", question: "q1", parent: "c1", decidedBy: .people),
      ],
      recommendations: [
        Recommendation(
          id: "r1", number: 1, state: .draft, fields: recommendation, clusters: ["c1", "c2"],
          proposals: ["p1", "p2"],
          votes: .init(agree: 2, agreeWithChange: 1, object: 0),
          comments: [.init(vote: .agreeWithChange, text: "Say three hours")])
      ],
      encounters: Encounters(mean: 1.25, bound: 1.5))
    model.proposals[0].isInsight = true
    model.proposals[4].sameAs = "p1"
    return model
  }
}

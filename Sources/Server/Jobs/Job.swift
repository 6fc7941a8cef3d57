package import Transport
package import WorldCafe

/// Heavy work as a value: done away from the loop, comes back as a `Finding`.
package enum Job: Sendable {
  case plan(PlanJob)
  case preview(PreviewJob)
  case compare(CompareJob)
  case cluster(ClusterJob)
  case explain(ExplainJob)
  case gather(GatherJob)
  case export(ExportJob)

  /// Does the work. Called away from the loop.
  ///
  /// - Parameter tools: what it needs from the world.
  package func run(with tools: JobTools) -> Finding {
    switch self {
    case .plan(let job): .planned(job.cafe, job.run())
    case .preview(let job): .previewed(job.connection, id: job.id, job.run())
    case .compare(let job):
      .compared(job.connection, id: job.id, job.run(with: tools.model?.meanings))
    case .cluster(let job): .clustered(job.cafe, job.question, job.run(with: tools.model?.meanings))
    case .explain(let job):
      .explained(job.connection, id: job.id, job.run(with: tools.model?.meanings))
    case .gather(let job):
      .gathered(job.connection, id: job.id, job.run(with: tools.model?.meanings))
    case .export(let job):
      .exported(job.connection, id: job.id, job.run(utcOffsetMinutes: tools.utcOffsetMinutes))
    }
  }
}

/// What a job, or the store, came back with.
package enum Finding: Sendable {
  case planned(Cafe.Code, Result<PlanJob.Outcome, Refusal>)
  case previewed(ConnectionID, id: String, Result<PreviewJob.Outcome, Refusal>)
  case compared(ConnectionID, id: String, [CompareJob.Similar])
  case clustered(Cafe.Code, Question.ID, ClusterJob.Outcome)
  case explained(ConnectionID, id: String, ExplainJob.Explanation)
  case gathered(ConnectionID, id: String, [[Proposal.ID]])
  case exported(ConnectionID, id: String, Result<Tickets.Download, Refusal>)
  case erased(Cafe.Code, ConnectionID, id: String)
  /// An erasure failed; what is still in the journal is read again, if that works.
  case notErased(ConnectionID, id: String, Loading.Loaded?)
  /// A café that was on disk alone is here again; nil when it cannot be read.
  case fetched(Cafe.Code, Loading.Loaded?)
  /// The name of the copy in the data directory.
  case backedUp(ConnectionID, id: String, Result<String, Refusal>)
}
